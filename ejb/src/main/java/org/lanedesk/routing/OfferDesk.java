package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketRow;

/**
 * Holds waiting tickets out to agents, in the order in which Next would serve them. A ticket keeps
 * waiting while it is offered, so that nobody who is quicker is held up; the database refuses a
 * second open offer of the same ticket or to the same agent, so any number of nodes may do this.
 */
@Stateless
public class OfferDesk {
  /** So many tickets that nobody can take now may stand before one that somebody can. */
  private static final int PASSED_OVER = 30;

  private static final int TOLD = 30;

  @Inject Offers offers;
  @Inject OrderDesk orders;
  @Inject Standings standings;
  @Inject WaitingLine line;
  @Inject RoutingBook book;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** Offers what can be offered now; answers how many offers it made. */
  public int offer() {
    var rules = book.rules();
    var here = rules.seats().stream().filter(OfferDesk::reachable).toList();
    if (here.isEmpty()) {
      return 0;
    }
    var busy = new HashSet<Long>();
    offers.open().forEach(one -> busy.add(one.account()));
    if (here.stream().allMatch(seat -> busy.contains(seat.account()))) {
      return 0;
    }
    var made = 0;
    for (var queue : rules.queues()) {
      if (queue.active() && queue.acceptSeconds() != null) {
        made += offer(rules, queue, here);
      }
    }
    return made;
  }

  private static boolean reachable(Seat seat) {
    return !seat.lost() && (seat.presence().here() || seat.presence() == Presence.SUSPENDED);
  }

  private int offer(Rules rules, QueueRow queue, List<Seat> here) {
    var waiting =
        orders.first(List.of(queue), EnumSet.allOf(Lane.class), here.size() * 2 + PASSED_OVER);
    if (waiting.isEmpty()) {
      return 0;
    }
    var picture = standings.of(waiting);
    var free = new ArrayList<>(here);
    free.removeIf(seat -> picture.offeredAgents().contains(seat.account()));
    var made = 0;
    for (var ticket : waiting) {
      if (free.isEmpty()) {
        break;
      }
      if (picture.offeredTickets().contains(ticket.id())) {
        continue;
      }
      var choice = picture.choice(ticket);
      var chosen = choice.among(picture.agents(rules.seats(), ticket));
      if (chosen.agent().isPresent() && make(queue, ticket, choice, chosen, picture.at())) {
        var agent = chosen.agent().get();
        picture.offeredAgents().add(agent.account());
        free.removeIf(seat -> seat.account().equals(agent.account()));
        made++;
      }
    }
    return made;
  }

  private boolean make(
      QueueRow queue, TicketRow ticket, AgentChoice choice, AgentChoice.Chosen chosen, Instant at) {
    var agent = chosen.agent().orElseThrow().account();
    var until = at.plus(stands(queue.acceptSeconds(), ticket.answerBy(), at));
    if (!offers.make(ticket.id(), agent, at, until)) {
      return false;
    }
    var reasons = new ArrayList<Reason>();
    reasons.add(
        Reason.of(
            "offer",
            "agent",
            agent,
            "until",
            until,
            "circle",
            choice.circle(),
            "lane",
            ticket.lane()));
    reasons.add(left(ticket, at));
    reasons.addAll(told(choice.ask(), chosen.considered()));
    line.decided(
        RoutingDecision.made(
            ticket.id(),
            DecisionKind.OFFERED,
            queue.id(),
            ticket.lane(),
            ticket.rankAt(),
            agent,
            reasons,
            at));
    happened.fire(new OfferChanged(agent, ticket.id(), OfferState.OPEN, at));
    return true;
  }

  /** What is left of the promise: level, seconds and the whole. */
  static Reason left(TicketRow ticket, Instant at) {
    return Reason.of(
        "left",
        "level",
        ticket.level(),
        "target_seconds",
        ticket.answerBy() == null
            ? null
            : Duration.between(ticket.startedAt(), ticket.answerBy()).toSeconds(),
        "left_seconds",
        ticket.answerBy() == null ? null : Duration.between(at, ticket.answerBy()).toSeconds());
  }

  /** At most what the queue gives, at most half of what is left, but never under five seconds. */
  static Duration stands(int seconds, Instant answerBy, Instant at) {
    var whole = Duration.ofSeconds(seconds);
    if (answerBy == null || !answerBy.isAfter(at)) {
      return whole;
    }
    var half = Duration.between(at, answerBy).dividedBy(2);
    var least = Duration.ofSeconds(Math.min(5, seconds));
    var stands = half.compareTo(whole) < 0 ? half : whole;
    return stands.compareTo(least) < 0 ? least : stands;
  }

  /** Those who were looked at, as reasons. */
  static List<Reason> told(Ask ask, List<AgentChoice.Considered> considered) {
    return considered.stream()
        .limit(TOLD)
        .map(one ->
            Rules.considered(
                ask,
                one.agent().seat(),
                one.agent().load(),
                one.outcome(),
                one.outcome() == Outcome.RECENT))
        .toList();
  }
}
