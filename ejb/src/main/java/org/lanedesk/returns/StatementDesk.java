package org.lanedesk.returns;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;

/** What was paid back, what is on its way, and what somebody of finance has to look at. */
@Stateless
public class StatementDesk {
  private static final int MOST = 200;

  @Inject Payouts payouts;
  @Inject Signals signals;
  @Inject Clock clock;

  /**
   * Payments, newest first.
   *
   * @param states empty: all
   * @param before id of the last row of the page before; null starts
   */
  public List<PayoutRow> payments(Caller by, Set<PayoutState> states, Long before, int limit) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    var wanted = states.isEmpty() ? EnumSet.allOf(PayoutState.class) : states;
    return payouts.newest(
        wanted, before == null ? Long.MAX_VALUE : before, Limit.of(Math.clamp(limit, 1, MOST)));
  }

  /** The books of a span, newest first. */
  public List<BookingRow> books(Caller by, Instant from, Instant to) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    return payouts.bookings(from, to, Limit.of(MOST));
  }

  /** What was booked in a span, by kind and currency. */
  public List<BookSum> sums(Caller by, Instant from, Instant to) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    return payouts.sums(from, to);
  }

  /** Why goods come back, of what, by whom carried, and how long it all takes. */
  public ReturnReport report(Caller by, Instant from, Instant to) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    var figures = new ReturnFigures(payouts.session());
    return new ReturnReport(
        figures.byReason(from, to),
        figures.byProduct(from, to),
        figures.byCarrier(from, to),
        figures.stays(from, to),
        figures.agreed(from, to),
        signals.newest(from, Limit.of(MOST)));
  }

  public Instant now() {
    return clock.instant();
  }
}
