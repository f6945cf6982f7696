package org.lanedesk.ticket;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lanedesk.event.Actor;

/**
 * A ticket with its conversation, as this caller may see it: a customer gets no notes.
 *
 * @param allowed the states this caller may move it to
 */
public record TicketView(
    TicketRow ticket, List<MessageRow> conversation, Set<TicketState> allowed, TicketRights rights)
    implements Serializable {
  /**
   * What the customer wants to know: the subject and their messages since our last public answer,
   * or all of them when the last word is ours.
   */
  public String question() {
    var said = new ArrayList<String>();
    var all = new ArrayList<String>();
    for (var message : conversation) {
      if (message.kind() != MessageKind.PUBLIC) {
        continue;
      }
      if (message.authorKind() == Actor.Kind.CUSTOMER) {
        said.add(message.text());
        all.add(message.text());
      } else if (message.authorKind() == Actor.Kind.AGENT) {
        said.clear();
      }
    }
    var words = said.isEmpty() ? all : said;
    var text = String.join("\n", words);
    return text.startsWith(ticket.subject()) ? text : ticket.subject() + "\n" + text;
  }

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
