package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;
import org.lanedesk.ticket.TicketState;

/** What both sides say before a decision: evidence, offers, changes of what is asked for. */
@Stateless
public class Bargain {
  private static final int MOST_TEXT = 2000;

  /** The documented peer's limit for words that go with evidence (domain.md §2.6). */
  private static final int MOST_EVIDENCE = 500;

  @Inject Returns returns;
  @Inject Happenings happenings;
  @Inject Passage passage;
  @Inject Assessor assessor;
  @Inject Verdict verdict;
  @Inject AuthorityDesk authority;
  @Inject Voice voice;
  @Inject Suspicion suspicion;
  @Inject Clock clock;

  public void askEvidence(Caller by, ReturnRequest request, Decision with) {
    var words = Text.clean(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    passage.go(by, request, ReturnVerb.ASK_EVIDENCE, null, words);
    voice.tell(by, request, words, with.files(), TicketState.WAIT_CUSTOMER);
  }

  /**
   * @throws Refusal {@code return.evidence-nothing} without file and text, {@code
   *     return.evidence-over} in a dispute whose evidence is closed
   */
  public void addEvidence(Caller by, ReturnRequest request, Decision with) {
    var words = Text.optional(with.text(), MOST_EVIDENCE, "text");
    if (words == null && with.files().isEmpty()) throw new Refusal("return.evidence-nothing");
    passage.fresh(request, with.seenVersion());
    var disputed = request.state() == ReturnState.ARBITRATION;
    if (disputed && !request.evidenceOpen()) throw new Refusal("return.evidence-over");
    passage.go(by, request, ReturnVerb.ADD_EVIDENCE, null, words);
    voice.hear(by, request, words, with.files());
    suspicion.look(request);
  }

  /**
   * @throws Refusal {@code return.offer-way}, {@code return.offer-amount}
   */
  public void offer(Caller by, ReturnRequest request, Decision with) {
    var words = Text.clean(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    var way = with.way() == null ? Way.MONEY : with.way();
    var asked = request.money().amountMinor();
    var amount = way == Way.NOTHING ? 0 : with.amountMinor() == null ? asked : with.amountMinor();
    check(request, way, amount);
    if (way == Way.MONEY) authority.alone(by, new Money(amount, request.money().currency()));
    var now = clock.instant();
    request.offered(way);
    happenings.add(ReturnOffer.made(request.id(), way, amount, words, by.name(), now));
    passage.go(by, request, ReturnVerb.OFFER, null, words);
    voice.tell(by, request, words, with.files(), TicketState.WAIT_CUSTOMER);
  }

  private static void check(ReturnRequest request, Way way, long amount) {
    var fits =
        switch (way) {
          case MONEY, NOTHING -> true;
          case GOODS_BACK -> !request.goodsHere();
          case GOODS_OUT -> request.type() != ReturnType.PRICE_PROTECTION;
          default -> false;
        };
    if (!fits) throw new Refusal("return.offer-way", way);
    var most = request.money().amount();
    if (way == Way.MONEY && (amount < 1 || amount > most.minor()))
      throw new Refusal("return.offer-amount", most);
  }

  public void accept(Caller by, ReturnRequest request, Decision with) {
    passage.fresh(request, with.seenVersion());
    var offer = happenings.openOffer(request.id()).orElseThrow();
    var now = clock.instant();
    if (offer.way() == Way.MONEY) request.approved(offer.amountMinor());
    else if (offer.way() != Way.NOTHING) request.approved(request.money().amountMinor());
    var step = passage.go(by, request, ReturnVerb.ACCEPT, null, null);
    request.decided(by.name() == null ? request.memberName() : by.name(), now, null, null);
    end(offer, ReturnOffer.Outcome.ACCEPTED);
    verdict.pay(request, step);
    if (step.to() == ReturnState.CANCELLED) voice.over(by, request, null);
  }

  public void decline(Caller by, ReturnRequest request, Decision with) {
    var words = Text.optional(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    passage.go(by, request, ReturnVerb.DECLINE, null, words);
    happenings.openOffer(request.id()).ifPresent(o -> end(o, ReturnOffer.Outcome.DECLINED));
    voice.hear(by, request, words, with.files());
  }

  /** Nobody answered: the offer is gone. */
  public void lapsed(ReturnRequest request) {
    happenings.openOffer(request.id()).ifPresent(o -> end(o, ReturnOffer.Outcome.LAPSED));
  }

  private void end(ReturnOffer offer, ReturnOffer.Outcome how) {
    offer.end(how, clock.instant());
    happenings.keep(offer);
  }

  /**
   * Asks for something else, or with better evidence; judged and counted as a new wish would be.
   *
   * @throws NotReturnable when the changed wish is not allowed; the request stays as it was
   */
  public void modify(Caller by, ReturnRequest request, Decision with) {
    passage.fresh(request, with.seenVersion());
    if (with.wish() == null) throw new Refusal("text.empty", "wish");
    var words = Text.optional(with.wish().text(), MOST_TEXT, "text");
    var wish = whole(request, with.wish());
    var assessed = assessor.assess(by, wish, true, request.id());
    var pack = assessor.pack(assessed.order(), clock.instant());
    if (request.attempts() >= pack.attempts())
      throw new Refusal("return.attempts", pack.attempts());
    if (!assessed.finding().allowed()) throw new NotReturnable(assessed.finding(), request.zone());
    request.modified(assessed, words, clock.instant());
    returns.forgetLines(request.id());
    returns.addLines(assessed.lines().stream().map(l -> ReturnLine.of(request.id(), l)).toList());
    passage.go(by, request, ReturnVerb.MODIFY, null, words);
    voice.hear(by, request, words, with.wish().files());
    suspicion.look(request);
  }

  /** What is not said again stays as it was; photos that were handed in still count. */
  private OpenReturn whole(ReturnRequest request, OpenReturn wish) {
    var lines =
        wish.lines().isEmpty()
            ? returns.linesOf(request.id()).stream().map(ReturnLine::wanted).toList()
            : wish.lines();
    return new OpenReturn(
        request.orderNumber(),
        wish.type() == null ? request.type() : wish.type(),
        wish.reason() == null ? request.reason() : wish.reason(),
        lines,
        wish.text(),
        wish.files(),
        wish.channel(),
        wish.extent());
  }
}
