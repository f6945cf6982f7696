package org.lanedesk.report;

import java.io.Serializable;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Lane;

/**
 * How long customers of one level waited in one lane for their first answer.
 *
 * @param count first answers that were given in the period
 * @param p50 milliseconds of open time that half of them did not exceed
 * @param used what was used of the target on the average; 1 is all of it
 * @param overTwice answers that took more than twice the target
 */
public record FairnessRow(
    Lane lane,
    Level level,
    long count,
    long kept,
    long p50,
    long p90,
    long p99,
    long worst,
    double used,
    long overTwice)
    implements Serializable {

  public double keptShare() {
    return (double) kept / count;
  }

  public double overTwiceShare() {
    return (double) overTwice / count;
  }
}
