package org.lanedesk.ticket;

import static org.lanedesk.ticket.TicketState.CLOSED;
import static org.lanedesk.ticket.TicketState.MERGED;
import static org.lanedesk.ticket.TicketState.RESOLVED;
import static org.lanedesk.ticket.TicketState.SPAM;
import static org.lanedesk.ticket.TicketState.WAIT_CUSTOMER;

import java.util.EnumSet;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Actor;

/**
 * What one caller may see of a ticket and do with it. Staff see every ticket; a customer their own;
 * a guest those of the order they proved to own, or those they hold the key of.
 */
record Sight(Caller by) {

  /** The customer of a ticket as the author of what they say. */
  static Actor customer(Requester requester) {
    return new Actor(Actor.Kind.CUSTOMER, requester.id(), requester.name());
  }

  boolean staff() {
    return by.is(Role.AGENT) || by.is(Role.SUPERVISOR) || by.is(Role.ADMIN);
  }

  boolean of(Long id, Long requester, String order) {
    if (staff() || by.tickets().contains(id)) {
      return true;
    }
    if (by.order() != null) {
      return by.order().equals(order) && (by.account() == null || by.account().equals(requester));
    }
    return by.account() != null && by.account().equals(requester);
  }

  /** The customer's side of the ticket is the caller's. */
  boolean owns(Long id, Long requester, String order) {
    return by.isSystem()
        || by.tickets().contains(id)
        || (by.account() == null || by.account().equals(requester))
            && (by.order() == null ? by.account() != null : by.order().equals(order));
  }

  Set<TicketState> allowed(TicketRow ticket) {
    var allowed = EnumSet.noneOf(TicketState.class);
    if (staff()) {
      ticket.state().next().stream().filter(TicketState::byHand).forEach(allowed::add);
    }
    return allowed;
  }

  TicketRights rights(TicketRow ticket) {
    var state = ticket.state();
    var open = state.isOpen();
    var ended = state == CLOSED || state == MERGED || state == SPAM;
    var mine = by.account() != null && by.account().equals(ticket.assignee());
    var owner = owns(ticket.id(), ticket.requester(), ticket.orderNumber());
    return new TicketRights(
        staff() && !ended,
        staff(),
        owner && !ended,
        staff() && open && !mine,
        staff() && open && ticket.assignee() != null && (mine || by.is(Role.SUPERVISOR)),
        staff() && open,
        owner && open && state != WAIT_CUSTOMER,
        owner && open,
        owner && (state == RESOLVED || state == CLOSED));
  }
}
