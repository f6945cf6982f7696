package org.lanedesk.report;

import java.util.Arrays;

/** Counts outcomes of promises; every measured time is kept, so that percentiles are exact. */
final class Tally {
  private static final long QUICK_MILLIS = 180_000;

  private long count;
  private long kept;
  private long rounds;
  private long quick;
  private long sum;
  private long[] millis = new long[16];
  private int measured;

  /**
   * @param took the measured time, negative while it is still open
   * @param sameDay it did not cross midnight on the reader's wall clock
   * @param wall what passed on the wall since the promise began
   */
  void add(long took, boolean inTime, boolean sameDay, long wall) {
    count++;
    if (inTime) {
      kept++;
    }
    if (sameDay) {
      rounds++;
    }
    if (took >= 0) {
      if (sameDay && wall <= QUICK_MILLIS) {
        quick++;
      }
      if (measured == millis.length) {
        millis = Arrays.copyOf(millis, measured * 2);
      }
      millis[measured++] = took;
      sum += took;
    }
  }

  SlaFigures figures(String key, String label) {
    var sorted = Arrays.copyOf(millis, measured);
    Arrays.sort(sorted);
    return new SlaFigures(
        key,
        label,
        count,
        kept,
        measured,
        rounds,
        quick,
        measured == 0 ? null : Long.valueOf(Math.floorDiv(2 * sum + measured, 2L * measured)),
        percentile(sorted, 50),
        percentile(sorted, 90),
        percentile(sorted, 95),
        percentile(sorted, 99),
        percentile(sorted, 100));
  }

  /** By nearest rank: the smallest that so many of a hundred do not exceed. */
  private static Long percentile(long[] sorted, int percent) {
    return sorted.length == 0
        ? null
        : Long.valueOf(sorted[(int) (((long) sorted.length * percent + 99) / 100) - 1]);
  }
}
