package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Actor;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.member.MemberDesk;

/** Pays when the carrier has the goods, where level, credit and what is still out allow it. */
@Stateless
public class FastRefund {
  @Inject Payouts payouts;
  @Inject EntitlementDesk entitlements;
  @Inject Passage passage;
  @Inject Verdict verdict;
  @Inject MemberDesk members;
  @Inject Signals signals;
  @Inject Clock clock;

  /** Does nothing when it does not apply; a request that needs a second look waits for it. */
  public void consider(ReturnRequest request) {
    if (request.state() != ReturnState.RETURN_IN_TRANSIT || !request.type().pays()) return;
    if (!signals.of(request.id()).isEmpty()) return;
    var favour = Favour.of(entitlements.of(request.level()));
    var credit = members.member(Caller.system(), request.memberId()).orElseThrow().credit();
    var money = request.payable();
    var open = payouts.openAdvances(request.memberId(), money.currency());
    if (!favour.advances(money, open, credit)) return;
    var actor = Actor.system("FAST_REFUND/" + request.level());
    request.advanced(true);
    request.approved(money.minor());
    var step = passage.go(actor, Party.SYSTEM, request, ReturnVerb.ADVANCE, null, null);
    payouts.add(Advance.open(request, clock.instant()));
    verdict.pay(request, step);
  }
}
