package org.lanedesk.routing;

import java.time.Instant;
import org.lanedesk.ticket.TicketState;

/** Another ticket of the same customer. */
public record EarlierTicket(
    Long id,
    Instant createdAt,
    TicketState state,
    Long assignee,
    String reason,
    String orderNumber,
    Boolean sameText) {

  /** Asks the same: word for word, or for the same reason about the same order. */
  boolean same(String reason, String orderNumber) {
    return sameText
        || this.reason != null
            && this.reason.equals(reason)
            && this.orderNumber != null
            && this.orderNumber.equals(orderNumber);
  }
}
