package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;
import org.lanedesk.ticket.TicketState;

/** Somebody who had no part in it decides: first both sides bring evidence, then it is judged. */
@Stateless
public class Dispute {
  private static final int MOST_TEXT = 2000;

  @Inject Returns returns;
  @Inject Passage passage;
  @Inject Verdict verdict;
  @Inject Voice voice;
  @Inject Clock clock;

  public void escalate(Caller by, ReturnRequest request, Decision with) {
    var words = Text.optional(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    request.evidence(true);
    passage.go(by, request, ReturnVerb.ESCALATE, null, words);
    voice.hear(by, request, words, with.files());
  }

  /**
   * Decides: the money or a share of it, goods first, goods out, or nothing.
   *
   * @throws Refusal {@code return.ruling}, {@code return.amount}
   * @throws NotAllowed {@code return.not-involved} for whoever decided it before
   */
  public void decide(Caller by, ReturnRequest request, Decision with) {
    var words = Text.clean(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    if (with.way() == null) throw new Refusal("return.ruling");
    if (returns.decidedBefore(request.id(), by.account()) > 0)
      throw new NotAllowed("return.not-involved");
    var most = request.money().amountMinor();
    var amount = with.amountMinor() == null ? most : with.amountMinor();
    if (with.way() == Way.MONEY && (amount < 1 || amount > most))
      throw new Refusal("return.amount", request.money().amount());
    request.approved(with.way() == Way.MONEY ? amount : most);
    request.evidence(false);
    request.decided(by.name(), clock.instant(), words, null);
    var step = passage.go(by, request, ReturnVerb.DECIDE, with.way(), words);
    voice.tell(by, request, words, with.files(), TicketState.WAIT_CUSTOMER);
    verdict.pay(request, step);
  }
}
