package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.member.Benefit;
import org.lanedesk.member.Entitlement;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.member.Level;
import org.lanedesk.member.MemberDesk;

/**
 * What a level adds to one request on top of the law, in the words of the matrix: told before it is
 * sent and while it is under way. Only what really applies to it is told, so that nobody counts on
 * a benefit that the amount, the credit or this month's number rules out.
 */
@Stateless
public class Perks {
  @Inject EntitlementDesk entitlements;
  @Inject MemberDesk members;
  @Inject Payouts payouts;
  @Inject Clock clock;

  /** Of a wish that was judged and not sent yet. */
  public List<Benefit> of(Assessment wish) {
    if (!wish.finding().allowed()) return List.of();
    return told(
        wish.favour().level(),
        wish.order().memberId(),
        wish.type(),
        wish.reason(),
        wish.money().amount(),
        wish.paidAtOnce());
  }

  /** Of a request that is under way; none once it is over. */
  public List<Benefit> of(ReturnRequest request) {
    if (request.state().over()) return List.of();
    return told(
        request.level(),
        request.memberId(),
        request.type(),
        request.reason(),
        request.payable(),
        false);
  }

  private List<Benefit> told(
      Level level,
      Long member,
      ReturnType type,
      ReturnReason reason,
      Money amount,
      boolean paidAtOnce) {
    var given = entitlements.of(level);
    var favour = Favour.of(given);
    var told = new ArrayList<Entitlement>();
    if (favour.approves(type, reason, amount)) told.add(Entitlement.AUTO_APPROVE);
    if (paidAtOnce) told.add(Entitlement.FRESH_AUTO_PAY);
    if (type.travels()) {
      var pickup = given.of(Entitlement.PICKUP);
      var inCurrency = pickup.limitMinor() == null || amount.currency().equals(pickup.currency());
      var left = entitlements.left(member, Entitlement.PICKUP, clock.instant());
      if (pickup.given() && inCurrency && left.filter(none -> none == 0).isEmpty())
        told.add(Entitlement.PICKUP);
      if (type.pays() && ahead(favour, member, amount)) told.add(Entitlement.FAST_REFUND);
      if (favour.freight(type, reason, amount.currency()).rule().key().startsWith("freight.LEVEL"))
        told.add(Entitlement.FREIGHT_BACK);
    }
    return told.stream().map(what -> given.of(what).words()).toList();
  }

  private boolean ahead(Favour favour, Long member, Money amount) {
    var credit = members.member(Caller.system(), member).orElseThrow().credit();
    return favour.advances(amount, payouts.openAdvances(member, amount.currency()), credit);
  }
}
