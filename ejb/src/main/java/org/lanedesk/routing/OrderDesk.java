package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.Tickets;

/** Reads what waits and plays the serving forward. */
@Stateless
public class OrderDesk {
  @Inject Tickets tickets;
  @Inject Queues queues;

  /** The first tickets of these queues and lanes, exactly as Next would serve them. */
  public List<TicketRow> first(List<QueueRow> served, Set<Lane> lanes, int count) {
    return first(served, lanes, count, Beyond.NOTHING);
  }

  /** The same without what is beyond an agent. */
  public List<TicketRow> first(List<QueueRow> served, Set<Lane> lanes, int count, Beyond beyond) {
    var turns = queues.turns().stream().collect(Collectors.toMap(LaneTurnLine::queue, t -> t));
    var lines = new ArrayList<Serving.Line<TicketRow>>();
    for (var queue : served) {
      var waiting = new EnumMap<Lane, List<Serving.Waiting<TicketRow>>>(Lane.class);
      for (var lane : lanes) {
        waiting.put(lane, first(queue.id(), lane, count, beyond));
      }
      var turn = turns.get(queue.id()).turn();
      lines.add(new Serving.Line<>(queue.id(), queue.weights(), turn, waiting));
    }
    return new Serving<>(lines).first(count);
  }

  private List<Serving.Waiting<TicketRow>> first(Long queue, Lane lane, int count, Beyond beyond) {
    return tickets.waiting(queue, lane, count).stream()
        .filter(t -> !beyond.has(t))
        .map(t -> new Serving.Waiting<>(t, t.rankAt(), t.startedAt(), t.id()))
        .toList();
  }
}
