package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.lanedesk.account.Caller;

/** Which desk a verb belongs to. Whether it is allowed at all has been asked before. */
@Stateless
public class Verbs {
  @Inject Verdict verdict;
  @Inject Bargain bargain;
  @Inject Transport transport;
  @Inject Bench bench;
  @Inject Dispute dispute;
  @Inject Advances advances;
  @Inject PayoutDesk payouts;

  public void act(Caller by, ReturnRequest request, ReturnVerb verb, Decision with) {
    switch (verb) {
      case APPROVE -> verdict.approve(by, request, with);
      case REJECT -> bench.reject(by, request, with);
      case CANCEL -> verdict.cancel(by, request, with);
      case ASK_EVIDENCE -> bargain.askEvidence(by, request, with);
      case ADD_EVIDENCE -> bargain.addEvidence(by, request, with);
      case OFFER -> bargain.offer(by, request, with);
      case ACCEPT -> bargain.accept(by, request, with);
      case DECLINE -> bargain.decline(by, request, with);
      case MODIFY -> bargain.modify(by, request, with);
      case ESCALATE -> dispute.escalate(by, request, with);
      case DECIDE -> dispute.decide(by, request, with);
      case BOOK_PICKUP -> transport.book(by, request, with);
      case CANCEL_PICKUP -> transport.cancel(by, request, with);
      case HAND_OVER -> transport.handOver(by, request, with);
      case RECEIVE -> transport.receive(by, request, with);
      case INSPECT -> bench.inspect(by, request, with);
      case RESHIP -> bench.reship(by, request, with);
      case CONFIRM -> bench.confirm(by, request, with);
      case CONVERT -> bench.convert(by, request, with);
      case SETTLE -> advances.settle(by, request, with);
      case CLAW_BACK -> advances.clawBack(by, request, with);
      case RETRY -> payouts.retry(by.actor(), new Door(by).party(), request);
      case SUBMIT, PROPOSE, ADVANCE, PAY, FAIL, REMIND, EXPIRE, GOODWILL ->
          throw new VerbNotAllowed(
              verb.name(), request.state(), request.allowed(new Door(by).party()));
    }
  }
}
