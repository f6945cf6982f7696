package org.lanedesk.channel.hook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after a failed call: a minute at first, half a day at last, then no more. */
public record Patience(List<Duration> waits) {

  public static final Patience USUAL =
      new Patience(
          List.of(
              Duration.ofMinutes(1),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(6),
              Duration.ofHours(12),
              Duration.ofHours(12),
              Duration.ofHours(12)));

  public Patience {
    waits = List.copyOf(waits);
  }

  /** The wait after this many failed attempts, counted from one; empty: it is given up. */
  public Optional<Duration> after(int attempts) {
    return attempts <= waits.size() ? Optional.of(waits.get(attempts - 1)) : Optional.empty();
  }
}
