package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;
import org.lanedesk.member.Claim;
import org.lanedesk.member.Entitlement;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.member.MemberDesk;

/**
 * Money that the shop gives beside what a return is worth, because something went wrong. It can be
 * given in any state and moves the return nowhere. An agent gives as much for one return as the
 * customer's level allows in the matrix, a supervisor as much as they may refund alone; together
 * with all refunds never more than was paid for the order.
 */
@Stateless
public class GoodwillDesk {
  private static final int MOST_TEXT = 2000;
  private static final int MOST_DETAIL = 300;

  @Inject Returns returns;
  @Inject Payouts payouts;
  @Inject PayoutDesk desk;
  @Inject Passage passage;
  @Inject AuthorityDesk authority;
  @Inject EntitlementDesk entitlements;
  @Inject MemberDesk members;
  @Inject Voice voice;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** How much this caller may still give for a return; nothing for whoever does not work here. */
  public Money left(Caller by, Long id) {
    var request = seen(by, id);
    var currency = request.money().currency();
    if (!new Door(by).staff()) return new Money(0, currency);
    return new Money(Math.max(0, most(by, request) - payouts.kindness(id)), currency);
  }

  /**
   * Gives it.
   *
   * @param seenVersion null takes whatever is current
   * @param text what the customer is told
   * @throws Refusal {@code return.goodwill-amount}, {@code return.goodwill-limit}, {@code
   *     return.more-than-paid}
   */
  public void give(Caller by, Long id, Integer seenVersion, Long amountMinor, String text) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var words = Text.clean(text, MOST_TEXT, "text");
    var request =
        returns.locked(id).filter(new Door(by)::of).orElseThrow(() -> new NoSuch("return", id));
    passage.fresh(request, seenVersion);
    if (amountMinor == null || amountMinor < 1) throw new Refusal("return.goodwill-amount");
    var money = new Money(amountMinor, request.money().currency());
    var left = left(by, id);
    if (amountMinor > left.minor()) throw new Refusal("return.goodwill-limit", money, left);
    var now = clock.instant();
    var order = members.order(Caller.system(), request.orderNumber());
    var payout = desk.kindness(request, money, order.paidMinor(), by.name());
    if (entitlements.of(request.memberId(), now).has(Entitlement.GOODWILL))
      entitlements.promise(
          new Claim(
              request.memberId(),
              Entitlement.GOODWILL,
              subject(payout),
              request.orderNumber(),
              money.minor(),
              money.currency()));
    var told = money.text() + ": " + words;
    returns.addStep(
        ReturnStep.noted(
            request, "G1", ReturnVerb.GOODWILL, cut(told, MOST_TEXT), by.actor(), now));
    happened.fire(
        new Deed(
            now, by.actor(), "goodwill.given", "return " + request.id(), cut(told, MOST_DETAIL)));
    voice.tell(by, request, words, List.of(), null);
    passage.keep(request);
    desk.send(request, payout);
  }

  /** Books what a gateway says about a kindness. */
  public void answered(ReturnRequest request, Payout payout, RefundGateway.Answer answer) {
    var now = clock.instant();
    switch (answer) {
      case RefundGateway.Answer.Accepted taken -> {}
      case RefundGateway.Answer.Unclear unclear -> payout.unclear(cut(unclear.why(), 500));
      case RefundGateway.Answer.Failed no -> {
        payout.failed(cut(no.why(), 500), now);
        entitlements.missed(Entitlement.GOODWILL, subject(payout), cut("! " + no.why(), 300));
      }
      case RefundGateway.Answer.Paid said -> paid(request, payout, said);
    }
    payouts.keep(payout);
  }

  private void paid(ReturnRequest request, Payout payout, RefundGateway.Answer.Paid said) {
    if (!said.money().equals(payout.money())) {
      payout.stuck("the gateway says " + said.money().text() + " were paid");
      return;
    }
    desk.book(request, payout, said.reference());
    entitlements.delivered(Entitlement.GOODWILL, subject(payout));
  }

  private long most(Caller by, ReturnRequest request) {
    var currency = request.money().currency();
    if (new Door(by).party() == Party.SUPERVISOR) return authority.most(by, currency);
    var grant = entitlements.of(request.level()).of(Entitlement.GOODWILL);
    if (!grant.given() || !grant.currency().equals(currency)) return 0;
    var alone = authority.most(by, currency);
    return grant.limitMinor() == null ? alone : Math.min(alone, grant.limitMinor());
  }

  private ReturnRequest seen(Caller by, Long id) {
    return returns
        .findById(id)
        .filter(new Door(by)::of)
        .orElseThrow(() -> new NoSuch("return", id));
  }

  private static String subject(Payout payout) {
    return "goodwill " + payout.key();
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
