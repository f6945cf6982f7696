package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.ticket.ClaimDesk;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketRow;

/** Serves one queue: whose turn it is, which ticket is first, and why. */
@Stateless
public class ServingDesk {
  private static final int AGENTS_TOLD = 8;

  /** So many of a lane are tried when others are being changed just now. */
  private static final int TRIED = 8;

  @Inject WaitingLine line;
  @Inject Queues queues;
  @Inject ClaimDesk claims;
  @Inject Clock clock;

  /**
   * One ticket of this queue for the caller. The turn is locked first, so that the queue is served
   * in the order it shows; a ticket that someone else is changing just now is passed over.
   */
  public Optional<Claimed> serve(Caller by, Rules rules, Seat seat, QueueRow queue) {
    var turn = queues.turn(queue.id()).orElseThrow();
    var beyond = Beyond.of(rules, seat, clock.instant());
    var firsts = new EnumMap<Lane, List<Head>>(Lane.class);
    line.heads(List.of(queue.id()), seat.lanes(), TRIED, beyond).stream()
        .sorted(Head.ORDER)
        .forEach(head -> firsts.computeIfAbsent(head.lane(), lane -> new ArrayList<>()).add(head));
    var busy = firsts.keySet();
    var left = EnumSet.noneOf(Lane.class);
    left.addAll(busy);
    while (!left.isEmpty()) {
      var step = turn.turn().next(queue.weights(), left);
      var at = clock.instant();
      var claimed = claim(by, firsts.get(step.lane()), at);
      if (claimed.isPresent()) {
        turn.served(step);
        queues.served(turn);
        var reasons = reasons(by, rules, queue, turn, step.lane(), busy, claimed.get(), at);
        var row = claimed.get();
        line.decided(
            RoutingDecision.made(
                row.id(),
                DecisionKind.SERVED,
                queue.id(),
                row.lane(),
                row.rankAt(),
                by.account(),
                reasons,
                at));
        return Optional.of(new Claimed(claimed.get(), reasons));
      }
      left.remove(step.lane());
    }
    return Optional.empty();
  }

  /** The first of these that nobody else is changing just now. */
  private Optional<TicketRow> claim(Caller by, List<Head> firsts, Instant at) {
    return firsts.stream()
        .flatMap(head -> line.lock(head.id()).stream())
        .findFirst()
        .flatMap(free -> claims.claim(by, free.id(), free.state(), at));
  }

  private static List<Reason> reasons(
      Caller by,
      Rules rules,
      QueueRow queue,
      LaneTurnLine turn,
      Lane lane,
      Set<Lane> busy,
      TicketRow ticket,
      Instant at) {
    var reasons = new ArrayList<Reason>();
    var weights = queue.weights();
    reasons.add(
        Reason.of(
            "turn",
            "queue",
            queue.code(),
            "lane",
            lane,
            "turns",
            turn.turnsOf(lane),
            "of_last",
            turn.remembered(),
            "entitled",
            weights.entitled(lane, busy, turn.remembered()),
            "weights",
            weights.fast() + "/" + weights.standard() + "/" + weights.bulk(),
            "lanes_with_work",
            busy.stream().map(Lane::name).collect(Collectors.joining(","))));
    reasons.add(
        Reason.of(
            "rank",
            "started_at",
            ticket.startedAt(),
            "rank",
            ticket.rankAt(),
            "answer_by",
            ticket.answerBy()));
    reasons.add(OfferDesk.left(ticket, at));
    reasons.add(
        Reason.of("agent", "agent", by.account(), "name", by.name(), "outcome", "ASKED_FOR_NEXT"));
    rules.considered(Ask.of(queue.id(), ticket, at), Optional.empty(), AGENTS_TOLD).stream()
        .filter(r -> !r.params().get("agent").equals(by.account().toString()))
        .forEach(reasons::add);
    return reasons;
  }
}
