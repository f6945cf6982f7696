package org.lanedesk.replay;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Kept share and waiting times of some questions.
 *
 * @param count those whose promise was kept or broken
 * @param keptShare 0 to 1; null when there were none
 * @param p50 seconds of open time until the answer; null when none was answered
 */
public record Figures(
    int count, int kept, Double keptShare, Double p50, Double p90, Double p95, Double p99)
    implements Serializable {

  public static Figures of(List<Answered> some) {
    var known = some.stream().filter(one -> one.kept() != null).toList();
    var kept = (int) known.stream().filter(Answered::kept).count();
    var waits =
        known.stream()
            .map(Answered::elapsedMillis)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    return new Figures(
        known.size(),
        kept,
        known.isEmpty() ? null : (double) kept / known.size(),
        at(waits, 50),
        at(waits, 90),
        at(waits, 95),
        at(waits, 99));
  }

  /** The smallest that so many per cent do not exceed. */
  private static Double at(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return null;
    }
    var index = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
    return sorted[Math.max(0, index)] / 1000.0;
  }
}
