package org.lanedesk.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a sign-in stays shut after wrong passwords: the first {@code free} are forgiven, then
 * the wait doubles from {@code first} up to {@code longest}. It ends by itself, so that nobody can
 * shut a colleague out for good.
 */
public record LockOut(int free, Duration first, Duration longest) {

  public static final LockOut DEFAULT =
      new LockOut(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

  /** Empty while failures are forgiven. */
  public Optional<Instant> lockedUntil(int failures, Instant now) {
    if (failures < free) return Optional.empty();
    var doublings = Math.min(failures - free, 20);
    var wait = first.multipliedBy(1L << doublings);
    return Optional.of(now.plus(wait.compareTo(longest) < 0 ? wait : longest));
  }
}
