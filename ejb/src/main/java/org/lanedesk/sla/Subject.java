package org.lanedesk.sla;

import java.io.Serializable;

/**
 * What a promise is about: a ticket, or a return and the ticket that speaks about it.
 *
 * @param returnId null for a ticket's own promises
 */
public record Subject(Long ticketId, Long returnId) implements Serializable {
  /** No promise is made about the time itself: its chain holds what concerns all the others. */
  static final Subject CLOCK = new Subject(null, null);

  static Subject ofTicket(Long ticket) {
    return new Subject(ticket, null);
  }

  /** The name of its chain in the ledger. */
  public String key() {
    if (returnId != null) {
      return "R" + returnId;
    }
    return ticketId == null ? "CLOCK" : "T" + ticketId;
  }
}
