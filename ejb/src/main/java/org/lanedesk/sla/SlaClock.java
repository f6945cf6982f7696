package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Counts open time. Exact: {@code openTimeBetween(from, dueAfter(d, from))} is {@code d}. */
public record SlaClock(OpeningHours hours) implements Serializable {

  /** The first instant at which {@code target} of open time has passed since {@code from}. */
  public Instant dueAfter(Duration target, Instant from) {
    if (target.isZero() || target.isNegative()) {
      return from;
    }
    return hours.alwaysOpen() ? from.plus(target) : walk(target, from, false);
  }

  /**
   * The last instant at which no more than {@code target} has passed since {@code from}: the due
   * instant itself, or the next opening when the target is used up exactly as the desk closes.
   */
  public Instant lastWithin(Duration target, Instant from) {
    var used = target.isNegative() ? Duration.ZERO : target;
    return hours.alwaysOpen() ? from.plus(used) : walk(used, from, true);
  }

  /** Open time between two instants; zero when {@code to} is not after {@code from}. */
  public Duration openTimeBetween(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return Duration.ZERO;
    }
    if (hours.alwaysOpen()) {
      return Duration.between(from, to);
    }
    var sum = Duration.ZERO;
    // where midnight comes twice, the following local day may already have begun: look at it too
    var last = hours.dayOf(to).plusDays(1);
    for (var day = hours.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (var open : hours.on(day)) {
        var start = later(open.start(), from);
        var end = open.end().isBefore(to) ? open.end() : to;
        if (start.isBefore(end)) {
          sum = sum.plus(Duration.between(start, end));
        }
      }
    }
    return sum;
  }

  private Instant walk(Duration target, Instant from, boolean pastTheEnd) {
    var left = target;
    for (LocalDate day = hours.dayOf(from); ; day = day.plusDays(1)) {
      for (var open : hours.on(day)) {
        var start = later(open.start(), from);
        if (!start.isBefore(open.end())) {
          continue;
        }
        var room = Duration.between(start, open.end());
        int fits = room.compareTo(left);
        if (fits > 0 || fits == 0 && !pastTheEnd) {
          return start.plus(left);
        }
        left = left.minus(room);
      }
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
