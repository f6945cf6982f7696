package org.lanedesk.web.console;

import org.lanedesk.sla.PromiseRow;
import org.lanedesk.ticket.TicketRow;

/**
 * A ticket in the list.
 *
 * @param place its place in the serving order, or null outside of it
 * @param promise the promise that is due next, or null
 */
public record ListRow(TicketRow ticket, Integer place, PromiseRow promise) {
  /** The customer had the last word. */
  public boolean unread() {
    return ticket.unansweredSince() != null;
  }
}
