package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how routing is set up, as the database has it. */
@Stateless
public class RoutingReader {
  @Inject Queues queues;
  @Inject Seats seats;

  public Rules read() {
    var served =
        seats.queues().stream()
            .collect(
                Collectors.groupingBy(
                    AgentQueue::account,
                    Collectors.mapping(
                        AgentQueue::queue, Collectors.toCollection(HashSet<Long>::new))));
    return new Rules(
        queues.all().stream().map(Queue::row).toList(),
        new Classify(queues.rules().stream().map(RoutingRuleLine::rule).toList()),
        queues.headStarts().stream().map(HeadStartLine::headStart).toList(),
        seats.all().stream()
            .map(
                seat -> seat.seat(served.containsKey(seat.id()) ? served.get(seat.id()) : Set.of()))
            .toList(),
        queues.words().stream().map(WordLine::rule).toList());
  }
}
