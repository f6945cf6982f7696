package org.lanedesk.demo;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.lanedesk.event.ShopClock;

/** Does something as if it were then. */
final class Past {
  private Past() {}

  static <T> T at(Instant when, Callable<T> work) {
    try {
      return ShopClock.at(when, work);
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException("the desks throw nothing checked", fault);
    }
  }

  static void run(Instant when, Runnable work) {
    at(
        when,
        () -> {
          work.run();
          return null;
        });
  }
}
