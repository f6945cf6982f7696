package org.lanedesk.ticket;

import java.io.Serializable;
import java.util.List;

/**
 * Some tickets.
 *
 * @param after the cursor for the next page; null on the last
 */
public record TicketPage(List<TicketRow> rows, String after) implements Serializable {
  public boolean more() {
    return after != null;
  }
}
