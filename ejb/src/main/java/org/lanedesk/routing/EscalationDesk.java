package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.sla.Escalation;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.StateDesk;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.Tickets;

/** Changes lane or owner of a ticket whose promise is overdue, as the policy says. */
@Stateless
public class EscalationDesk {
  @Inject Tickets tickets;
  @Inject StateDesk states;
  @Inject PlacingDesk placing;
  @Inject RoutingBook book;
  @Inject Clock clock;

  /** Done twice it changes nothing more; what an agent has taken meanwhile stays in their lane. */
  public void act(Long ticket, Escalation.Step step) {
    tickets.row(ticket).ifPresent(row -> act(row, step));
  }

  private void act(TicketRow row, Escalation.Step step) {
    if (step == Escalation.Step.SUPERVISOR && row.state().next().contains(TicketState.ESCALATED)) {
      states.move(Caller.system(), row.id(), TicketState.ESCALATED, null, "OVERDUE");
    } else if (step == Escalation.Step.FAST_LANE && row.waiting() && row.lane() != Lane.FAST) {
      var queue = row.queue() == null ? null : book.rules().queue(row.queue()).code();
      placing.place(
          new PlacingDesk.Case(
              row,
              DecisionKind.PLACED,
              "OVERDUE",
              queue,
              List.of(),
              0,
              clock.instant(),
              Lane.FAST,
              List.of(),
              Set.of()));
    }
  }
}
