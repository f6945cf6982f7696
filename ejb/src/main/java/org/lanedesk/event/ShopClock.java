package org.lanedesk.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/**
 * The shop's clock: UTC, in whole milliseconds. Inject it as {@link Clock}.
 *
 * <p>History (imports, the demo shop) is loaded through the same desks as live work by {@link #at},
 * which binds an instant to the calling thread. Whatever must be the true time, such as the moment
 * a ledger row is recorded, asks {@link #trueTime()}.
 */
@ApplicationScoped
public class ShopClock extends Clock {
  private static final ThreadLocal<Instant> TOLD = new ThreadLocal<>();

  /** Does the work as if it were {@code when}; nested calls put the outer instant back. */
  public static <T> T at(Instant when, Callable<T> work) throws Exception {
    var before = TOLD.get();
    TOLD.set(when.truncatedTo(ChronoUnit.MILLIS));
    try {
      return work.call();
    } finally {
      if (before == null) {
        TOLD.remove();
      } else {
        TOLD.set(before);
      }
    }
  }

  /** The time on the wall, whatever instant the thread is told to believe in. */
  public static Instant trueTime() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  @Override
  public Instant instant() {
    var told = TOLD.get();
    return told == null ? trueTime() : told;
  }

  @Override
  public long millis() {
    return instant().toEpochMilli();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The shop keeps one time; zones belong to calendars and readers. */
  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
