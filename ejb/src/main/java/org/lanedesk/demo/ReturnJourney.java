package org.lanedesk.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.lanedesk.account.Caller;
import org.lanedesk.returns.Carrier;
import org.lanedesk.returns.Decision;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnState;
import org.lanedesk.returns.ReturnView;
import org.lanedesk.returns.TimerRounds;

/** Sends what was agreed back to the shop and the money to the customer, as far as time allows. */
@Stateless
public class ReturnJourney {
  private static final Duration PACKED = Duration.ofHours(20);
  private static final Duration TRAVELLED = Duration.ofHours(50);
  private static final Duration LOOKED_AT = Duration.ofHours(9);
  private static final Duration KEPT = Duration.ofDays(7).plusSeconds(1);

  @Inject ReturnDesk returns;
  @Inject TimerRounds timers;

  public void tell(ReturnView view, Caller agent, Caller customer, Instant now) {
    var decided = view.decidedAt() == null ? view.createdAt() : view.decidedAt();
    if (view.state() == ReturnState.REJECTED) {
      if (decided.plus(KEPT).isBefore(now))
        Past.run(decided.plus(KEPT), () -> timers.settle(view.id()));
      return;
    }
    if (view.state() != ReturnState.APPROVED_AWAIT_RETURN) return;
    var packed = decided.plus(PACKED);
    var waybill = "SF%012d".formatted(700_000_000_000L + view.id());
    var parcel = new Decision.Parcel(Carrier.SF, waybill, false, null);
    if (!act(customer, view.id(), "HAND_OVER", Decision.none().parcel(parcel), packed, now)) return;
    var here = packed.plus(TRAVELLED);
    if (!act(agent, view.id(), "RECEIVE", Decision.none(), here, now)) return;
    act(agent, view.id(), "INSPECT", Decision.none(), here.plus(LOOKED_AT), now);
  }

  private boolean act(Caller by, Long id, String verb, Decision with, Instant at, Instant now) {
    if (!at.isBefore(now)) return false;
    Past.run(at, () -> returns.act(by, id, verb, with));
    return true;
  }
}
