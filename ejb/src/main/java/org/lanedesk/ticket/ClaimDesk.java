package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;

/** Gives a waiting ticket to exactly one agent. */
@Stateless
public class ClaimDesk {
  @Inject Tickets tickets;
  @Inject ConversationDesk conversation;
  @Inject Event<DomainEvent> happened;

  /** The ticket, when it was still waiting and is now this agent's; one statement decides. */
  public Optional<TicketRow> claim(Caller by, Long id, TicketState now, Instant at) {
    var then = now == TicketState.ESCALATED ? now : TicketState.ASSIGNED;
    if (tickets.claim(id, then, by.account(), by.name(), at) == 0) {
      return Optional.empty();
    }
    var ticket = tickets.findById(id).orElseThrow(() -> new NoSuch("ticket", id));
    conversation.happened(ticket, by.actor(), "taken", null, null, at);
    happened.fire(new TicketTaken(id, by.account(), by.name(), at));
    return Optional.of(ticket.row());
  }
}
