package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.Tickets;

/**
 * Reads what waits and plays the serving forward. Of the many tickets that might be among the first
 * only what orders them is read; whole tickets are read of those that are.
 */
@Stateless
public class OrderDesk {
  @Inject WaitingLine line;
  @Inject Tickets tickets;
  @Inject Queues queues;

  /** The first tickets of these queues and lanes, exactly as Next would serve them. */
  public List<TicketRow> first(List<QueueRow> served, Set<Lane> lanes, int count) {
    return first(served, lanes, count, Beyond.NOTHING);
  }

  /** The same without what is beyond an agent. */
  public List<TicketRow> first(List<QueueRow> served, Set<Lane> lanes, int count, Beyond beyond) {
    var turns = queues.turns().stream().collect(Collectors.toMap(LaneTurnLine::queue, t -> t));
    var heads =
        line.heads(served.stream().map(QueueRow::id).toList(), lanes, count, beyond).stream()
            .collect(Collectors.groupingBy(Head::queue));
    var lines =
        served.stream()
            .map(queue ->
                new Serving.Line<>(
                    queue.id(),
                    queue.weights(),
                    turns.get(queue.id()).turn(),
                    perLane(heads.getOrDefault(queue.id(), List.of()))))
            .toList();
    return tickets.rows(new Serving<>(lines).first(count));
  }

  private static Map<Lane, List<Serving.Waiting<Long>>> perLane(List<Head> heads) {
    var waiting = new EnumMap<Lane, List<Serving.Waiting<Long>>>(Lane.class);
    heads.stream()
        .sorted(Head.ORDER)
        .collect(Collectors.groupingBy(Head::lane))
        .forEach((lane, all) -> waiting.put(lane, all.stream().map(OrderDesk::waiting).toList()));
    return waiting;
  }

  private static Serving.Waiting<Long> waiting(Head head) {
    return new Serving.Waiting<>(head.id(), head.rank(), head.startedAt(), head.id());
  }
}
