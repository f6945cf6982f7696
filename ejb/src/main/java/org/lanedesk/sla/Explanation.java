package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a promise is due when it is: start + open time + pauses = due, leg by leg.
 *
 * @param until when it ended; of a promise that runs its due instant, or now when that has passed;
 *     null while it pauses
 * @param policy code and version that it is under now
 * @param calendar the calendar that it counts by now
 * @param legs in order of time, without holes
 * @param days the same as a picture, one local day of the calendar each
 */
public record Explanation(
    PromiseRow promise,
    Instant until,
    String policy,
    SlaCalendar calendar,
    List<Leg> legs,
    List<Day> days)
    implements Serializable {

  /** What a leg of the way to the due instant is. */
  public enum Kind {
    /** Open time that an earlier promise of the same kind had used. */
    CARRIED,
    OPEN,
    CLOSED,
    PAUSED,
    /** From here on another target or calendar holds. */
    RETARGETED
  }

  /**
   * One leg.
   *
   * @param to null when it has no end yet
   * @param millis open time that it adds
   * @param sumMillis open time used at its end
   * @param note the ledger's, or null
   */
  public record Leg(Kind kind, Instant from, Instant to, long millis, long sumMillis, String note)
      implements Serializable {}

  /**
   * One day: hours that are open, that were used and that were paused, in minutes since midnight.
   *
   * @param due minute of the due instant, null on other days
   */
  public record Day(LocalDate date, List<Bar> open, List<Bar> used, List<Bar> paused, Integer due)
      implements Serializable {}

  /** A part of a day in minutes; a part shorter than one is shown as one. */
  public record Bar(int from, int length) implements Serializable {}

  /** Open times that add up to what was used, in order. */
  public List<Leg> addends() {
    return legs.stream().filter(leg -> leg.millis() > 0).toList();
  }

  public long sumMillis() {
    return legs.isEmpty() ? 0 : legs.getLast().sumMillis();
  }
}
