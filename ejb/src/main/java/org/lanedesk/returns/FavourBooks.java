package org.lanedesk.returns;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lanedesk.event.Actor;
import org.lanedesk.member.Claim;
import org.lanedesk.member.Entitlement;
import org.lanedesk.member.EntitlementDesk;

/** Writes down which entitlements a return used: told when they apply, settled when they came. */
@Stateless
public class FavourBooks {
  private static final int FIRST = 60;

  @Inject Returns returns;
  @Inject EntitlementDesk entitlements;

  public void moved(@Observes @Priority(FIRST) ReturnMoved step) {
    var subject = "return " + step.returnId();
    switch (step.verb()) {
      case APPROVE -> agreed(step, subject);
      case BOOK_PICKUP -> promise(step, Entitlement.PICKUP, subject);
      case HAND_OVER -> entitlements.delivered(Entitlement.PICKUP, subject);
      case CANCEL_PICKUP -> entitlements.calledOff(Entitlement.PICKUP, subject, null);
      case ADVANCE -> promise(step, Entitlement.FAST_REFUND, subject);
      case PAY -> {
        entitlements.delivered(Entitlement.FAST_REFUND, subject);
        entitlements.delivered(Entitlement.FRESH_AUTO_PAY, subject);
      }
      default -> {}
    }
  }

  private void agreed(ReturnMoved step, String subject) {
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
    var left = entitlements.left(step.member(), what, step.at());
    if (left.filter(none -> none == 0).isPresent()) return;
    var request = returns.findById(step.returnId()).orElseThrow();
    var money = request.payable();
    entitlements.promise(
        new Claim(
            step.member(), what, subject, request.orderNumber(), money.minor(), money.currency()));
  }
}
