package org.lanedesk.report;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Lane;

/**
 * Which promises a report counts: those of one clock that were fulfilled or broken from {@code
 * from} (inclusive) to {@code to} (exclusive). A condition that is null holds for all.
 *
 * @param queue where the ticket stood when the promise was fulfilled or broken, like {@code lane}
 * @param level under which it was promised
 * @param wall times by the clock on the wall instead of open time
 */
public record SlaQuery(
    Instant from,
    Instant to,
    Long queue,
    Level level,
    Lane lane,
    Family family,
    Channel channel,
    ClockKind clock,
    GroupBy groupBy,
    boolean wall)
    implements Serializable {
  private static final Duration LONGEST = Duration.ofDays(3 * 366);
  private static final Duration USUAL = Duration.ofDays(30);

  /**
   * @throws Refusal {@code report.period} when it ends before it begins or is longer than three
   *     years
   */
  public SlaQuery {
    if (from != null && to != null) {
      var length = Duration.between(from, to);
      if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
        throw new Refusal("report.period");
      }
    }
  }

  /** A report in open time. */
  public SlaQuery(
      Instant from,
      Instant to,
      Long queue,
      Level level,
      Lane lane,
      Family family,
      Channel channel,
      ClockKind clock,
      GroupBy groupBy) {
    this(from, to, queue, level, lane, family, channel, clock, groupBy, false);
  }

  /** What was left open: the last thirty days, first replies, by day. */
  SlaQuery completed(Instant now) {
    var end = to == null ? now : to;
    return new SlaQuery(
        from == null ? end.minus(USUAL) : from,
        end,
        queue,
        level,
        lane,
        family,
        channel,
        clock == null ? ClockKind.FIRST_REPLY : clock,
        groupBy == null ? GroupBy.DAY : groupBy,
        wall);
  }
}
