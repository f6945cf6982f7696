package org.lanedesk.outbox;

import java.time.Duration;

/** How long to wait after a failed attempt: doubling, never longer than the longest. */
public record Backoff(Duration first, Duration longest) {

  public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10));

  /** The wait after this many failed attempts, counted from one. */
  public Duration after(int attempts) {
    var wait = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 20));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
