package org.lanedesk.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * How many wait, as it was at most a second ago: every agent's list shows these numbers each time
 * it is written, and counting twenty thousand takes longer than all else on it. Any number of
 * threads.
 */
@ApplicationScoped
public class RecentCounts {
  private static final long KEEP = Duration.ofSeconds(1).toNanos();

  private volatile Kept kept;

  private record Kept(List<LaneCount> counts, long readAt) {}

  /** What was counted within the last second, or what {@code count} counts now. */
  List<LaneCount> of(Supplier<List<LaneCount>> count) {
    var now = kept;
    if (now == null || System.nanoTime() - now.readAt > KEEP) {
      long asked = System.nanoTime();
      now = new Kept(count.get(), asked);
      kept = now;
    }
    return now.counts;
  }
}
