package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.StateDesk;

/** Gives out the next ticket, and shows what waits and why it stands where it does. */
@Stateless
public class RoutingDesk {
  private static final int MOST = 1000;

  @Inject WaitingLine line;
  @Inject RecentCounts recent;
  @Inject OrderDesk orders;
  @Inject ServingDesk serving;
  @Inject RoutingBook book;
  @Inject StateDesk states;
  @Inject Clock clock;

  /**
   * The ticket that matters most, now the caller's. Two who ask at the same time never get the same
   * one, and none is left out.
   *
   * @param queue null for every queue the caller serves: the one whose head is most urgent
   * @return empty when nothing waits for this caller
   */
  public Optional<Claimed> next(Caller by, Long queue) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR);
    if (by.account() == null) {
      throw new NotAllowed("only-people-answer");
    }
    var rules = book.rules();
    var seat = seat(rules, by);
    var asked = queue == null ? Set.<Long>of() : Set.of(rules.queue(queue).id());
    var left = new ArrayList<>(rules.served(seat, asked));
    while (!left.isEmpty()) {
      var chosen = mostUrgent(rules, seat, left);
      if (chosen.isEmpty()) {
        return Optional.empty();
      }
      var claimed = serving.serve(by, rules, seat, chosen.get());
      if (claimed.isPresent()) {
        return claimed;
      }
      left.remove(chosen.get());
    }
    return Optional.empty();
  }

  /** Of several queues the one whose head is most urgent; a single one needs no looking. */
  private Optional<QueueRow> mostUrgent(Rules rules, Seat seat, List<QueueRow> queues) {
    if (queues.size() == 1) {
      return Optional.of(queues.getFirst());
    }
    var ids = queues.stream().map(QueueRow::id).toList();
    return line.heads(ids, seat.lanes(), Beyond.of(rules, seat, clock.instant())).stream()
        .min(Head.ORDER)
        .map(head -> rules.queue(head.queue()));
  }

  /** Takes this ticket out of turn. */
  public void take(Caller by, Long ticket) {
    var row = states.take(by, ticket, null);
    if (row.queue() != null) {
      line.decided(
          RoutingDecision.made(
              row.id(),
              DecisionKind.TAKEN,
              row.queue(),
              row.lane(),
              row.rankAt(),
              by.account(),
              List.of(Reason.of("cause", "cause", "BY_HAND")),
              clock.instant()));
    }
  }

  /**
   * What waits, exactly in the order in which Next would serve this caller if nothing changed.
   *
   * @param queue null for every queue the caller serves
   * @param after how many places to pass over
   */
  public List<WaitingRow> waiting(Caller by, Long queue, int limit, int after) {
    staff(by);
    var rules = book.rules();
    var seat = seat(rules, by);
    var asked = queue == null ? Set.<Long>of() : Set.of(rules.queue(queue).id());
    var count = Math.min(MOST, Math.max(0, after) + Math.max(1, limit));
    var beyond = Beyond.of(rules, seat, clock.instant());
    var order = orders.first(rules.served(seat, asked), seat.lanes(), count, beyond);
    var rows = new ArrayList<WaitingRow>();
    for (var i = Math.max(0, after); i < order.size(); i++) {
      rows.add(new WaitingRow(i + 1, order.get(i)));
    }
    return rows;
  }

  /** Every active queue with what waits in it. */
  public List<QueueView> queues(Caller by) {
    staff(by);
    return queues(line.counts());
  }

  /** The same with numbers that may be a second old, for lists that show them on every page. */
  public List<QueueView> queuesAtAGlance(Caller by) {
    staff(by);
    return queues(recent.of(line::counts));
  }

  private List<QueueView> queues(List<LaneCount> all) {
    var rules = book.rules();
    var now = clock.instant();
    var counts = all.stream().collect(Collectors.groupingBy(LaneCount::queue));
    return rules.queues().stream()
        .filter(QueueRow::active)
        .map(queue -> {
          var lanes = counts.getOrDefault(queue.id(), List.of());
          return new QueueView(
              queue,
              waitingPerLane(lanes),
              lanes.stream()
                  .map(LaneCount::oldestStartedAt)
                  .mapToLong(at -> Math.max(0, Duration.between(at, now).toSeconds()))
                  .max()
                  .orElse(0),
              lanes.stream()
                  .map(LaneCount::nextAnswerBy)
                  .filter(at -> at != null)
                  .min(Comparator.naturalOrder())
                  .orElse(null),
              rules.on(queue.id()));
        })
        .toList();
  }

  /** The queues as they are set up, for names and choices. */
  public List<QueueRow> allQueues() {
    return book.rules().queues();
  }

  /** Why the ticket stands where it stands and who got it, oldest first. For staff. */
  public List<DecisionRow> reasons(Caller by, Long ticket) {
    staff(by);
    return line.decisions(ticket).stream().map(RoutingDecision::row).toList();
  }

  private static Map<Lane, Long> waitingPerLane(List<LaneCount> counts) {
    var waiting = new EnumMap<Lane, Long>(Lane.class);
    for (var lane : Lane.values()) {
      waiting.put(lane, 0L);
    }
    counts.forEach(count -> waiting.put(count.lane(), count.waiting()));
    return waiting;
  }

  private static Seat seat(Rules rules, Caller by) {
    return rules.seats().stream()
        .filter(seat -> seat.account().equals(by.account()))
        .findFirst()
        .orElseGet(() -> Seat.unlimited(by.account(), by.name()));
  }

  private static void staff(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
  }
}
