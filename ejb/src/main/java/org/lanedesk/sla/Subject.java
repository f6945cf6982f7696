package org.lanedesk.sla;

import java.io.Serializable;

/**
 * What a promise is about: a ticket, or a return and the ticket that speaks about it.
 *
 * @param returnId null for a ticket's own promises
 */
public record Subject(Long ticketId, Long returnId) implements Serializable {
  static Subject ofTicket(Long ticket) {
    return new Subject(ticket, null);
  }

  /** The name of its chain in the ledger. */
  public String key() {
    return returnId == null ? "T" + ticketId : "R" + returnId;
  }
}
