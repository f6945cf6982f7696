package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the clock on the wall may be believed, judged by the machine's own count of time, which
 * nobody sets.
 *
 * <p>Every instant in the ledger is the wall's. When it is set, this is the designed answer:
 *
 * <ul>
 *   <li><b>forward</b>: for {@link #HOLD} nothing is found due by itself, so that a step taken back
 *       at once breaks no promise. One that stays was right, or the machine had stood still: then
 *       what fell due is written with the instant at which it did;
 *   <li><b>back</b>: an instant before the one from which is counted is no time passed, so the time
 *       that the wall shows twice is counted once, in the customer's disfavour by no more than the
 *       step, and nothing that was written down is taken back;
 *   <li>either way the ledger gets a row about it in a chain of its own, so that who checks a due
 *       time later knows.
 * </ul>
 *
 * @param wall when it was last looked at
 * @param nanos of the machine's count at that moment
 * @param calmAt in the machine's count: before it nothing is found due by itself
 */
record Steadiness(Instant wall, long nanos, long calmAt) {
  /** Slewing, as clocks are usually corrected, stays far below this between two looks. */
  static final Duration STEP = Duration.ofSeconds(2);

  static final Duration HOLD = Duration.ofSeconds(10);

  static Steadiness begin(Instant wall, long nanos) {
    return new Steadiness(wall, nanos, nanos);
  }

  /**
   * @param stepped by how much the wall was set since the last look, negative when it was set back;
   *     zero when it was not
   * @param calm whether what looks due may be written down
   */
  record Look(Steadiness next, Duration stepped, boolean calm) {}

  Look look(Instant wallNow, long nanosNow) {
    var by = Duration.between(wall, wallNow).minusNanos(nanosNow - nanos);
    boolean set = by.abs().compareTo(STEP) > 0;
    long calm = set && by.isPositive() ? nanosNow + HOLD.toNanos() : calmAt;
    return new Look(
        new Steadiness(wallNow, nanosNow, calm), set ? by : Duration.ZERO, nanosNow - calm >= 0);
  }
}
