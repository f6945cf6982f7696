package org.lanedesk.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lanedesk.outbox.Handler;
import org.lanedesk.outbox.Parcel;
import org.lanedesk.sla.Escalation;

/**
 * Does what a policy says about an overdue promise, in a transaction of its own: whoever works on
 * the ticket holds it before its promises, so the watch, which holds the promises, must not wait
 * for the ticket.
 */
@ApplicationScoped
public class Escalating implements Handler {
  static final String KIND = "routing.escalate";

  @Inject EscalationDesk desk;

  static String payload(Long ticket, Escalation.Step step) {
    return ticket + " " + step;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Outcome deliver(Parcel parcel) {
    var parts = parcel.payload().split(" ");
    desk.act(Long.valueOf(parts[0]), Escalation.Step.valueOf(parts[1]));
    return new Outcome.Delivered(false);
  }
}
