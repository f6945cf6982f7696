package org.lanedesk.event;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** What every node does again and again. */
public final class Round {
  private Round() {}

  /**
   * Does the work after {@code firstMs} milliseconds and then each time {@code everyMs} after it
   * has ended, one at a time. A fault is a warning in the log and never the last round.
   *
   * @param whose whose log is told
   * @param fault what then could not be done
   */
  public static ScheduledFuture<?> every(
      ScheduledExecutorService timer,
      long firstMs,
      long everyMs,
      Class<?> whose,
      String fault,
      Runnable work) {
    var log = System.getLogger(whose.getName());
    return timer.scheduleWithFixedDelay(
        () -> {
          try {
            work.run();
          } catch (RuntimeException thrown) {
            log.log(System.Logger.Level.WARNING, fault + "; trying again", thrown);
          }
        },
        firstMs,
        everyMs,
        TimeUnit.MILLISECONDS);
  }
}
