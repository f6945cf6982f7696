package org.lanedesk.report;

import java.io.Serializable;

/**
 * How promises were kept.
 *
 * @param key of the group: an ISO date, an hour, a code or an id; empty for "none"; null for all
 * @param label a name for people where the key is not one, otherwise null
 * @param count promises fulfilled or broken; one that is broken and still open counts as broken
 * @param kept fulfilled with no more open time than the target
 * @param measured promises fulfilled, in time or not: the times below are theirs
 * @param rounds of {@code count} those that did not cross midnight on the reader's wall clock
 * @param quick rounds answered within 180 s by the clock on the wall
 * @param meanMillis mean open time, rounded to a millisecond; null when nothing was measured
 * @param p50Millis the smallest measured time that half of all measured times do not exceed
 *     (nearest rank), like the other percentiles
 */
public record SlaFigures(
    String key,
    String label,
    long count,
    long kept,
    long measured,
    long rounds,
    long quick,
    Long meanMillis,
    Long p50Millis,
    Long p90Millis,
    Long p95Millis,
    Long p99Millis,
    Long worstMillis)
    implements Serializable {

  public long broken() {
    return count - kept;
  }

  /** The share of rounds answered within three minutes; null when there was none. */
  public Double quickShare() {
    return rounds == 0 ? null : (double) quick / rounds;
  }

  /** From 0 to 1; null when nothing was promised. */
  public Double keptShare() {
    return count == 0 ? null : (double) kept / count;
  }
}
