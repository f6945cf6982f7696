package org.lanedesk.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * How many wait, as it was at most a second ago: every agent's list shows these numbers each time
 * it is written, and counting twenty thousand takes longer than all else on it. Any number of
 * threads.
 */
@ApplicationScoped
public class LateCounts {
  private static final long KEEP = Duration.ofSeconds(1).toNanos();

  @Inject WaitingLine line;

  private volatile Kept kept;

  private record Kept(List<LaneCount> counts, long readAt) {}

  List<LaneCount> counts() {
    var now = kept;
    if (now == null || System.nanoTime() - now.readAt > KEEP) {
      long asked = System.nanoTime();
      now = new Kept(line.counts(), asked);
      kept = now;
    }
    return now.counts;
  }
}
