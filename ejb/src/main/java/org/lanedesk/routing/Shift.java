package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Somebody is to be at work, from an instant until before another. */
@Entity
public class Shift {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long accountId;
  private Instant startsAt;
  private Instant endsAt;

  protected Shift() {}

  static Shift of(Long account, Instant starts, Instant ends) {
    var shift = new Shift();
    shift.accountId = account;
    shift.startsAt = starts;
    shift.endsAt = ends;
    return shift;
  }

  ShiftRow row(String name) {
    return new ShiftRow(id, accountId, name, startsAt, endsAt);
  }
}
