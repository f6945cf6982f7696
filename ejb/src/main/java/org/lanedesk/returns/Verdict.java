package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Actor;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.ticket.TicketState;

/** Ends the shop's deliberation: agreed, refused, or withdrawn by whom it concerns. */
@Stateless
public class Verdict {
  private static final int MOST_TEXT = 2000;

  @Inject Passage passage;
  @Inject PackDesk packs;
  @Inject Voice voice;
  @Inject PayoutDesk payouts;
  @Inject AuthorityDesk authority;
  @Inject MemberDesk members;
  @Inject Clock clock;

  /** Agrees, or lets the first of two agree where the amount needs two. */
  public void approve(Caller by, ReturnRequest request, Decision with) {
    var note = Text.optional(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    if (!authority.consents(by, request, request.payable())) {
      passage.go(by, request, ReturnVerb.PROPOSE, null, note);
      return;
    }
    var now = clock.instant();
    var words = note == null ? voice.in(request, agreed(request, now)) : note;
    request.decided(by.name(), now, words, null);
    request.approved(request.money().amountMinor());
    var step = passage.go(by, request, ReturnVerb.APPROVE, null, words);
    voice.tell(by, request, words, with.files(), TicketState.WAIT_CUSTOMER);
    pay(request, step);
  }

  /** Orders the money where a step leads to it. */
  public void pay(ReturnRequest request, Step step) {
    if (step.to() != ReturnState.REFUNDING) return;
    var order = members.order(Caller.system(), request.orderNumber());
    payouts.order(request, order.paidMinor());
  }

  /**
   * Refuses.
   *
   * @throws Refusal {@code return.offer-first} where the pack wants an offer before, {@code
   *     return.photos-needed} after an inspection without photos
   */
  public void reject(Caller by, ReturnRequest request, Decision with) {
    var words = Text.clean(with.text(), MOST_TEXT, "text");
    if (with.reason() == null) throw new Refusal("text.empty", "reason");
    passage.fresh(request, with.seenVersion());
    var inspected = request.state() == ReturnState.INSPECTING;
    if (inspected && with.files().isEmpty()) throw new Refusal("return.photos-needed");
    var first = packs.pack(request.packId()).negotiateFirst().contains(request.reason());
    if (!inspected && first && !request.negotiated()) throw new Refusal("return.offer-first");
    request.decided(by.name(), clock.instant(), words, with.reason());
    passage.go(by, request, ReturnVerb.REJECT, null, words);
    voice.tell(by, request, words, with.files(), TicketState.RESOLVED);
  }

  public void cancel(Caller by, ReturnRequest request, Decision with) {
    var note = Text.optional(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    passage.go(by, request, ReturnVerb.CANCEL, null, note);
    voice.over(by, request, note);
  }

  /** Agreed without anybody's thought; the history names the rule that did it. */
  public void agreeAtOnce(ReturnRequest request, String rule) {
    var now = clock.instant();
    var words = voice.in(request, agreed(request, now));
    request.decided(rule, now, words, null);
    request.approved(request.money().amountMinor());
    var step =
        passage.go(Actor.system(rule), Party.SYSTEM, request, ReturnVerb.APPROVE, null, words);
    voice.over(Caller.system(), request, rule);
    pay(request, step);
  }

  /** What an agent is offered to say when he agrees, in the customer's language. */
  public String offered(ReturnRequest request) {
    return voice.in(request, agreed(request, clock.instant()));
  }

  /** What the customer is told when nobody writes it himself: what to do, by when, what for. */
  private RuleText agreed(ReturnRequest request, Instant at) {
    var amount = request.money().amount();
    var type = request.type();
    if (type.agreed() == Way.MONEY || request.goodsHere() && type.pays())
      return RuleText.of("ticket.approved-refund", request.number(), amount);
    if (type.agreed() == Way.GOODS_OUT || request.goodsHere())
      return RuleText.of("ticket.approved-out", request.number());
    var last = packs.pack(request.packId()).handOverBy(at, request.zone()).minusSeconds(1);
    return type.pays()
        ? RuleText.of("ticket.approved", request.number(), amount, last, voice.address())
        : RuleText.of("ticket.approved-goods", request.number(), last, voice.address());
  }
}
