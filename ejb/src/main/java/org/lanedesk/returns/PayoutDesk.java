package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lanedesk.event.Actor;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Entitlement;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.outbox.Outbox;

/**
 * Orders refunds and books what becomes of them. However often a gateway says the same, it is
 * booked once; what it says about another amount than was ordered is given to a person.
 */
@Stateless
public class PayoutDesk {
  /** The outbox takes orders to gateways that are outside. */
  public static final String KIND = "refund";

  /** So long after a failure the next attempt is made; afterwards finance looks at it. */
  static final List<Duration> RETRIES =
      List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12));

  @Inject Returns returns;
  @Inject Payouts payouts;
  @Inject Passage passage;
  @Inject TimerDesk timers;
  @Inject Gateways gateways;
  @Inject Outbox outbox;
  @Inject GoodwillDesk goodwill;
  @Inject EntitlementDesk entitlements;
  @Inject Clock clock;

  /**
   * Orders what a request is worth; it is in {@link ReturnState#REFUNDING} by now.
   *
   * @throws Refusal {@code return.more-than-paid} when more would go back than came in
   */
  public void order(ReturnRequest request, long paidForOrder) {
    var money = request.payable();
    mustBeLeft(request, money, paidForOrder);
    if (money.minor() == 0) {
      passage.go(
          Actor.system("R27/NOTHING_TO_PAY"), Party.SYSTEM, request, ReturnVerb.PAY, null, null);
      return;
    }
    place(request, money);
  }

  private void mustBeLeft(ReturnRequest request, Money money, long paidForOrder) {
    if (money.minor() > paidForOrder - payouts.givenBack(request.purchaseId()))
      throw new Refusal("return.more-than-paid", money);
  }

  /** Orders a kindness beside what a request is worth; {@link #send} it afterwards. */
  public Payout kindness(ReturnRequest request, Money money, long paidForOrder, String by) {
    mustBeLeft(request, money, paidForOrder);
    var now = clock.instant();
    var n = (int) payouts.kindnesses(request.id()) + 1;
    var payout = payouts.add(Payout.kindness(request, n, money, gateways.gateway().name(), now));
    payouts.book(
        Booking.of(
            "GOODWILL", payout.key(), request, Booking.GOODWILL, Booking.OWED, money, by, now));
    return payout;
  }

  private void place(ReturnRequest request, Money money) {
    var now = clock.instant();
    var attempt = payouts.of(request.id()).size() + 1;
    var gateway = gateways.gateway();
    var payout = payouts.add(Payout.ordered(request, attempt, money, gateway.name(), now));
    payouts.book(
        Booking.of(
            "ORDERED", payout.key(), request, Booking.REFUNDS, Booking.OWED, money, null, now));
    send(request, payout);
  }

  /**
   * Sends what was ordered to the gateway: at once, or with this transaction, and then before
   * others where the level says so.
   */
  public void send(ReturnRequest request, Payout payout) {
    var gateway = gateways.gateway();
    if (gateway.inside()) answered(request, payout, gateway.pay(order(request, payout)));
    else if (entitlements.of(request.level()).has(Entitlement.PRIORITY_REFUND))
      outbox.addFirst(KIND, payout.key());
    else outbox.add(KIND, payout.key());
  }

  private static RefundGateway.Order order(ReturnRequest request, Payout payout) {
    return new RefundGateway.Order(
        payout.key(), request.number(), request.orderNumber(), payout.money());
  }

  /** What is to be sent to a gateway; empty when it has been settled meanwhile. */
  public List<RefundGateway.Order> toSend(String key) {
    return payouts
        .byKey(key)
        .filter(p -> p.state() == PayoutState.ORDERED)
        .map(p -> order(returns.findById(p.returnId()).orElseThrow(), p))
        .stream()
        .toList();
  }

  /**
   * A gateway answered, or called back. The same again changes nothing.
   *
   * @throws NoSuch {@code payout}
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void settled(String key, RefundGateway.Answer answer) {
    var known = payouts.byKey(key).orElseThrow(() -> new NoSuch("payout", key));
    var request = returns.locked(known.returnId()).orElseThrow();
    answered(request, payouts.byKey(key).orElseThrow(), answer);
  }

  private void answered(ReturnRequest request, Payout payout, RefundGateway.Answer answer) {
    if (payout.state() == PayoutState.PAID) return;
    if (payout.goodwill()) {
      goodwill.answered(request, payout, answer);
      return;
    }
    switch (answer) {
      case RefundGateway.Answer.Paid paid -> paid(request, payout, paid);
      case RefundGateway.Answer.Accepted taken -> {}
      case RefundGateway.Answer.Failed no -> {
        if (payout.state() != PayoutState.FAILED) failed(request, payout, no.why(), true);
      }
      case RefundGateway.Answer.Unclear why -> failed(request, payout, why.why(), false);
    }
  }

  private void paid(ReturnRequest request, Payout payout, RefundGateway.Answer.Paid said) {
    if (!said.money().equals(payout.money())) {
      stuck(request, payout, "the gateway says " + said.money().text() + " were paid");
      return;
    }
    book(request, payout, said.reference());
    request.refunded(payout.money().minor());
    var waits =
        request.state() == ReturnState.REFUNDING || request.state() == ReturnState.REFUND_FAILED;
    if (waits) go(request, ReturnVerb.PAY, "R27/" + payout.key(), null);
    else passage.keep(request);
  }

  /** It is paid: once, however often it is said. */
  public void book(ReturnRequest request, Payout payout, String reference) {
    var now = clock.instant();
    payout.paid(reference, now);
    payouts.keep(payout);
    payouts.book(
        Booking.of(
            "PAID",
            payout.key(),
            request,
            Booking.OWED,
            Booking.CASH,
            payout.money(),
            reference,
            now));
  }

  /** Whether a gateway has to be asked again under the same key, since nothing else would. */
  public boolean waits(String key) {
    return payouts
        .byKey(key)
        .filter(p -> p.goodwill() && p.state() == PayoutState.ORDERED && p.why() != null)
        .isPresent();
  }

  private void failed(ReturnRequest request, Payout payout, String why, boolean certain) {
    var now = clock.instant();
    if (certain) payout.failed(cut(why), now);
    else payout.unclear(cut(why));
    var tries = payouts.of(request.id()).stream().mapToInt(Payout::tries).sum();
    var last = tries > RETRIES.size();
    if (last) payout.stuck(cut(why));
    payouts.keep(payout);
    if (request.state() != ReturnState.REFUNDING) return;
    go(request, ReturnVerb.FAIL, "R28/" + payout.key(), cut(why));
    timers.move(request, ReturnTimer.T10, last ? null : now.plus(RETRIES.get(tries - 1)));
    passage.keep(request);
  }

  private void stuck(ReturnRequest request, Payout payout, String why) {
    payout.stuck(cut(why));
    payouts.keep(payout);
    if (request.state() != ReturnState.REFUNDING) return;
    go(request, ReturnVerb.FAIL, "R28/" + payout.key(), cut(why));
    timers.move(request, ReturnTimer.T10, null);
    passage.keep(request);
  }

  /** T10 ended in {@link ReturnState#REFUNDING}: nobody said what became of the money. */
  public void silent(ReturnRequest request) {
    var open = last(request);
    if (open == null) {
      go(request, ReturnVerb.FAIL, "T10", "no payment was ordered");
      timers.move(request, ReturnTimer.T10, clock.instant());
      passage.keep(request);
    } else failed(request, open, "the gateway has not said what became of it", false);
  }

  /** Tries again: under the same key what may have been paid, under a new one what was not. */
  public void retry(Actor actor, Party party, ReturnRequest request) {
    passage.go(actor, party, request, ReturnVerb.RETRY, null, null);
    var payout = last(request);
    if (payout == null || payout.state() == PayoutState.FAILED) {
      place(request, request.payable());
      return;
    }
    payout.again();
    payouts.keep(payout);
    send(request, payout);
  }

  private Payout last(ReturnRequest request) {
    var all = payouts.of(request.id());
    return all.isEmpty() ? null : all.getLast();
  }

  private void go(ReturnRequest request, ReturnVerb verb, String rule, String note) {
    passage.go(Actor.system(rule), Party.SYSTEM, request, verb, null, note);
  }

  private static String cut(String why) {
    return why == null || why.length() <= 500 ? why : why.substring(0, 500);
  }
}
