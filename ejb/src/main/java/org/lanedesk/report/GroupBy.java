package org.lanedesk.report;

/**
 * What the rows of a report stand for. Days, weeks (from Monday) and hours are the reader's own.
 */
public enum GroupBy {
  DAY,
  WEEK,
  HOUR,
  /** Hour by weekday: {@code 1-00} is Monday from midnight to one. */
  HOUR_WEEKDAY,
  LEVEL,
  QUEUE,
  LANE,
  FAMILY,
  CHANNEL,
  AGENT,
  POLICY,
  /** Why it was broken, as it was said; empty for what was kept or not explained. */
  REASON;

  /** Rows follow each other in time, so a line may join them. */
  public boolean inTime() {
    return this == DAY || this == WEEK || this == HOUR;
  }
}
