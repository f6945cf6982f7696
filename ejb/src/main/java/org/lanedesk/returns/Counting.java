package org.lanedesk.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How the days of a return window are counted from the receipt of the goods. */
public enum Counting {
  /**
   * The day after receipt is day 1; the window ends at 24:00 of the last day in the order's zone.
   */
  NEXT_DAY {
    @Override
    public Instant end(Instant received, int days, ZoneId zone) {
      return received.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant();
    }
  },
  /** So many times 24 hours from the second of receipt. */
  EXACT_168H {
    @Override
    public Instant end(Instant received, int days, ZoneId zone) {
      return received.plus(Duration.ofHours(24L * days));
    }
  },
  /**
   * As {@link #NEXT_DAY}, and a last day that is no working day moves to the end of the next one
   * (Regulation 1182/71, domain.md §2.4).
   */
  EU_DAYS {
    @Override
    public Instant end(Instant received, int days, ZoneId zone) {
      var last = received.atZone(zone).toLocalDate().plusDays(days);
      while (!Term.works(last.getDayOfWeek())) last = last.plusDays(1);
      return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
  };

  /** The first instant that is too late. */
  public abstract Instant end(Instant received, int days, ZoneId zone);
}
