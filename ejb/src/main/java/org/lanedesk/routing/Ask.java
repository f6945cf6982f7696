package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketRow;

/** What a ticket asks of whoever answers it, now. */
public record Ask(
    Long queue, Lane lane, Channel channel, String locale, List<Need> needs, Instant now)
    implements Serializable {
  public Ask {
    needs = List.copyOf(needs);
  }

  static Ask of(Long queue, TicketRow ticket, Instant now) {
    return new Ask(
        queue, ticket.lane(), ticket.channel(), ticket.locale(), Need.read(ticket.skills()), now);
  }
}
