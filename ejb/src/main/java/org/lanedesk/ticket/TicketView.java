package org.lanedesk.ticket;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A ticket with its conversation, as this caller may see it: a customer gets no notes.
 *
 * @param allowed the states this caller may move it to
 */
public record TicketView(
    TicketRow ticket, List<MessageRow> conversation, Set<TicketState> allowed, TicketRights rights)
    implements Serializable {
  public Long id() {
    return ticket.id();
  }

  public Integer version() {
    return ticket.version();
  }

  public TicketState state() {
    return ticket.state();
  }
}
