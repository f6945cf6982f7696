package org.lanedesk.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How routing is set up, in memory, so that a ticket finds its place without asking for it. A
 * change is seen by every node within five seconds.
 */
@ApplicationScoped
public class RoutingBook {
  private static final long KEEP = Duration.ofSeconds(5).toNanos();

  @Inject RoutingReader reader;

  private volatile Kept kept;

  private record Kept(Rules rules, long readAt) {}

  public Rules rules() {
    var now = kept;
    if (now == null || System.nanoTime() - now.readAt > KEEP) {
      now = new Kept(reader.read(), System.nanoTime());
      kept = now;
    }
    return now.rules;
  }

  /** To be called after something was changed on this node. */
  public void forget() {
    kept = null;
  }
}
