package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads how routing is set up, as the database has it. */
@Stateless
public class RoutingReader {
  @Inject Queues queues;
  @Inject Seats seats;

  public Rules read() {
    return new Rules(
        queues.all().stream().map(Queue::row).toList(),
        new Classify(
            queues.rules().stream().map(RoutingRuleLine::rule).toList(),
            queues.ruleSet().orElse(0)),
        queues.headStarts().stream().map(HeadStartLine::headStart).toList(),
        seats(),
        queues.words().stream().map(WordLine::rule).toList(),
        loads(seats.loads()));
  }

  private List<Seat> seats() {
    var serves = seats.queues().stream().collect(Collectors.groupingBy(AgentQueue::account));
    var channels = seats.channels().stream().collect(Collectors.groupingBy(AgentChannel::account));
    var skills = seats.skills().stream().collect(Collectors.groupingBy(AgentSkill::account));
    return seats.all().stream()
        .map(seat ->
            seat.seat(
                serves.getOrDefault(seat.id(), List.of()),
                channels.getOrDefault(seat.id(), List.of()),
                skills.getOrDefault(seat.id(), List.of())))
        .toList();
  }

  /** What everybody has in hand, by account. */
  static Map<Long, Load> loads(List<LoadLine> lines) {
    return lines.stream().collect(Collectors.groupingBy(LoadLine::account)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, all -> load(all.getValue())));
  }

  private static Load load(List<LoadLine> lines) {
    return new Load(
        lines.stream().collect(Collectors.toMap(LoadLine::channel, one -> one.active().intValue())),
        lines.stream().mapToInt(one -> one.unanswered().intValue()).sum(),
        lines.stream().map(LoadLine::touched).max(Comparator.naturalOrder()).orElse(null));
  }
}
