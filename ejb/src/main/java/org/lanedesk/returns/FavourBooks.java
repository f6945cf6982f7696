package org.lanedesk.returns;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lanedesk.event.Actor;
import org.lanedesk.member.Claim;
import org.lanedesk.member.Entitlement;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.LedgerEvent;
import org.lanedesk.sla.PromiseDue;

/** Writes down which entitlements a return used: told when they apply, settled when they came. */
@Stateless
public class FavourBooks {
  private static final int FIRST = 60;

  @Inject Returns returns;
  @Inject Happenings happenings;
  @Inject EntitlementDesk entitlements;
  @Inject Clock clock;

  /**
   * Days that the level adds to the window are used by asking within them; to be looked at first is
   * promised to what waits for a person.
   */
  public void opened(@Observes @Priority(FIRST) ReturnOpened asked) {
    var request = returns.findById(asked.returnId()).orElseThrow();
    var subject = subject(asked.returnId());
    if (asked.decideBy() != null) promise(request, Entitlement.RETURN_PRIORITY, subject);
    if (request.code() != EligibilityCode.EXTENDED) return;
    promise(request, Entitlement.EXTENDED_WINDOW, subject);
    entitlements.delivered(Entitlement.EXTENDED_WINDOW, subject);
  }

  /** Who was to be looked at or paid first and was not even in time. */
  public void broken(@Observes @Priority(FIRST) PromiseDue due) {
    if (due.returnId() == null || due.event() != LedgerEvent.BREACH) return;
    var subject = subject(due.returnId());
    if (due.clock() == ClockKind.DECISION)
      entitlements.missed(Entitlement.RETURN_PRIORITY, subject, due.clock().name());
    if (due.clock() == ClockKind.REFUND)
      entitlements.missed(Entitlement.PRIORITY_REFUND, subject, due.clock().name());
  }

  public void moved(@Observes @Priority(FIRST) ReturnMoved step) {
    var subject = subject(step.returnId());
    var looked = step.from() == ReturnState.SUBMITTED && step.to() != step.from();
    if (looked && step.actor().kind() != Actor.Kind.CUSTOMER)
      entitlements.delivered(Entitlement.RETURN_PRIORITY, subject);
    if (step.to() == ReturnState.REFUNDING && step.verb() != ReturnVerb.RETRY)
      promise(step, Entitlement.PRIORITY_REFUND, subject);
    switch (step.verb()) {
      case APPROVE -> agreed(step, subject);
      case BOOK_PICKUP -> promise(step, Entitlement.PICKUP, subject);
      case HAND_OVER -> entitlements.delivered(Entitlement.PICKUP, subject);
      case CANCEL_PICKUP -> entitlements.calledOff(Entitlement.PICKUP, subject, null);
      case RECEIVE, SETTLE -> entitlements.delivered(Entitlement.FREIGHT_BACK, subject);
      case ADVANCE -> promise(step, Entitlement.FAST_REFUND, subject);
      case ESCALATE -> promise(step, Entitlement.ARBITRATION, subject);
      case DECIDE -> entitlements.delivered(Entitlement.ARBITRATION, subject);
      case REMIND -> late(step, subject);
      case PAY -> {
        entitlements.delivered(Entitlement.FAST_REFUND, subject);
        entitlements.delivered(Entitlement.PRIORITY_REFUND, subject);
        entitlements.delivered(Entitlement.FRESH_AUTO_PAY, subject);
      }
      case FAIL -> {
        entitlements.missed(Entitlement.FAST_REFUND, subject, "R28");
        entitlements.missed(Entitlement.PRIORITY_REFUND, subject, "R28");
      }
      case CANCEL, EXPIRE, CLAW_BACK -> over(step, subject);
      default -> {}
    }
  }

  private static String subject(Long id) {
    return "return " + id;
  }

  /** Its time has run out without what was promised. */
  private void late(ReturnMoved step, String subject) {
    if (step.from() == ReturnState.ARBITRATION)
      entitlements.missed(Entitlement.ARBITRATION, subject, "T12");
    if (step.from() == ReturnState.PICKUP_SCHEDULED && step.actor().name().startsWith("T5"))
      missedPickup(step, subject);
  }

  /** A reminder before the end is no miss; nobody came when the slot is over. */
  private void missedPickup(ReturnMoved step, String subject) {
    var over =
        happenings
            .parcel(step.returnId(), ReturnParcel.Direction.BACK)
            .map(ReturnParcel::view)
            .map(ParcelView::pickupTo)
            .filter(to -> to.isBefore(step.at()))
            .isPresent();
    if (over) entitlements.missed(Entitlement.PICKUP, subject, "T5");
  }

  private void over(ReturnMoved step, String subject) {
    if (!step.to().over()) return;
    entitlements.calledOff(Entitlement.RETURN_PRIORITY, subject, step.verb().name());
    entitlements.calledOff(Entitlement.PICKUP, subject, step.verb().name());
    entitlements.calledOff(Entitlement.FREIGHT_BACK, subject, step.verb().name());
    entitlements.calledOff(Entitlement.ARBITRATION, subject, step.verb().name());
  }

  private void agreed(ReturnMoved step, String subject) {
    var request = returns.findById(step.returnId()).orElseThrow();
    var freight = request.freight(Favour.of(entitlements.of(request.level())));
    if (freight.rule().key().startsWith("freight.LEVEL"))
      promise(request, Entitlement.FREIGHT_BACK, subject);
    if (step.actor().kind() != Actor.Kind.SYSTEM) return;
    if (step.actor().name().startsWith("AUTO_APPROVE")) {
      promise(step, Entitlement.AUTO_APPROVE, subject);
      entitlements.delivered(Entitlement.AUTO_APPROVE, subject);
    }
    if (step.actor().name().startsWith("FRESH_AUTO_PAY"))
      promise(step, Entitlement.FRESH_AUTO_PAY, subject);
  }

  /** Whoever has none left pays for it, and that is no use of an entitlement. */
  private void promise(ReturnMoved step, Entitlement what, String subject) {
    promise(returns.findById(step.returnId()).orElseThrow(), what, subject);
  }

  private void promise(ReturnRequest request, Entitlement what, String subject) {
    var left = entitlements.left(request.memberId(), what, clock.instant());
    if (left.filter(none -> none == 0).isPresent()) return;
    var money = request.payable();
    entitlements.promise(
        new Claim(
            request.memberId(),
            what,
            subject,
            request.orderNumber(),
            money.minor(),
            money.currency()));
  }
}
