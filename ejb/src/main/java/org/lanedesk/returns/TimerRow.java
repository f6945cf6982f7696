package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A timer of a return: runs until {@code dueAt}, or stands still with what is left of it. */
@Entity
@Table(name = "return_timer")
@IdClass(TimerRow.Key.class)
public class TimerRow {

  /** A return has at most one of each. */
  public record Key(Long returnId, ReturnTimer timer) implements Serializable {}

  @Id private Long returnId;

  @Id
  @Enumerated(EnumType.STRING)
  private ReturnTimer timer;

  private Instant dueAt;
  private Instant warnAt;
  private Long leftMs;
  private int rounds;

  protected TimerRow() {}

  static TimerRow running(Long returnId, ReturnTimer timer, Instant due, Instant warn, int rounds) {
    var row = new TimerRow();
    row.returnId = returnId;
    row.timer = timer;
    row.dueAt = due;
    row.warnAt = warn;
    row.rounds = rounds;
    return row;
  }

  ReturnTimer timer() {
    return timer;
  }

  /** Null while it stands still. */
  Instant dueAt() {
    return dueAt;
  }

  /** How often it ran out and began again. */
  int rounds() {
    return rounds;
  }

  /** When something is to be done about it; null while it stands still. */
  Instant nextAt() {
    return warnAt == null || dueAt == null || dueAt.isBefore(warnAt) ? dueAt : warnAt;
  }

  boolean warns(Instant now) {
    return warnAt != null && !warnAt.isAfter(now) && dueAt.isAfter(now);
  }

  void pause(Instant now) {
    if (dueAt == null) return;
    leftMs = Math.max(0, Duration.between(now, dueAt).toMillis());
    dueAt = null;
    warnAt = null;
  }

  /**
   * Goes on with what was left.
   *
   * @param least it has at least so much
   */
  void resume(Instant now, Duration least) {
    if (leftMs == null) return;
    dueAt = now.plusMillis(Math.max(leftMs, least.toMillis()));
    leftMs = null;
  }

  void warnedUntil(Instant next) {
    warnAt = next;
  }

  void moveTo(Instant due) {
    dueAt = due;
    warnAt = null;
  }

  /** The same timer once more. */
  void again(Instant due) {
    dueAt = due;
    leftMs = null;
    rounds++;
  }
}
