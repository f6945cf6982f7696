package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.sla.SlaClock;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketRouted;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.Tickets;

/** Finds a ticket's place in a queue and writes it down with its reasons. */
@Stateless
public class PlacingDesk {
  private static final int AGENTS_TOLD = 8;

  /** The cause when an offer was not accepted: it comes back with a head start. */
  static final String NOT_ACCEPTED = "NOT_ACCEPTED";

  @Inject WaitingLine line;
  @Inject Tickets tickets;
  @Inject RoutingBook book;
  @Inject Promised promised;
  @Inject RoutingSettings settings;
  @Inject Event<DomainEvent> happened;

  /**
   * What is known about a ticket beyond its row.
   *
   * @param queueCode the queue it must go to, or null for what the rules say
   * @param cause what happened to it
   * @param earlier the customer's other tickets of late
   * @param orderMinor what its order is worth, in the shop's currency
   * @param marks what its words mark it with
   * @param topics the sections of the knowledge base that its words are near to
   * @param forced the lane it must go to, or null for what the rules say
   */
  record Case(
      TicketRow ticket,
      DecisionKind kind,
      String cause,
      String queueCode,
      List<EarlierTicket> earlier,
      long orderMinor,
      Instant at,
      Lane forced,
      List<Reason> marks,
      Set<String> topics) {
    Case(
        TicketRow ticket,
        DecisionKind kind,
        String cause,
        String queueCode,
        List<EarlierTicket> earlier,
        long orderMinor,
        Instant at) {
      this(ticket, kind, cause, queueCode, earlier, orderMinor, at, null, List.of(), Set.of());
    }
  }

  /** Writes the place; the ticket is this transaction's own. */
  public void place(Case c) {
    var rules = book.rules();
    var ticket = c.ticket();
    var flags = flags(c);
    var facts =
        new Classify.Facts(
            ticket.family(),
            ticket.reason(),
            flags,
            ticket.level(),
            ticket.locale(),
            ticket.channel(),
            ticket.subject() + '\n' + ticket.preview(),
            c.topics());
    var found = rules.classify().place(facts);
    var needs = needs(c, found);
    var queue = rules.queue(c.queueCode() != null ? c.queueCode() : found.queueCode());
    var lane = c.forced() != null ? c.forced() : lane(ticket, found.lane());
    var share =
        Share.of(
            new Share.Facts(flags, ticket.chaseCount(), value(c.orderMinor())), rules.headStarts());
    var promise = promised.round(ticket).orElseGet(() -> unpromised(ticket));
    var rank = share.rank(promise.target(), promise.startedAt(), promise.hours());
    var state = ticket.state() == TicketState.NEW ? TicketState.QUEUED : ticket.state();
    tickets.placed(
        ticket.id(),
        queue.id(),
        lane,
        rank,
        share.thousandths(),
        Flag.line(flags),
        state,
        true,
        Need.line(needs));
    var reasons = new ArrayList<Reason>();
    if (c.cause() != null) {
      reasons.add(Reason.of("cause", "cause", c.cause()));
    }
    reasons.add(
        Reason.of(
            "queue",
            "queue",
            queue.code(),
            "rule",
            c.queueCode() == null ? found.queueRule() : null));
    reasons.add(
        Reason.of(
            "lane",
            "lane",
            lane,
            "level",
            ticket.level(),
            "rule",
            lane == found.lane() ? found.laneRule() : null));
    if (!needs.isEmpty()) {
      reasons.add(Reason.of("skills", "skills", Need.line(needs), "rule", found.skillRule()));
    }
    reasons.addAll(c.marks());
    reasons.add(promise.reason());
    share
        .parts()
        .forEach(part ->
            reasons.add(
                Reason.of("head-start", "of", part.code(), "thousandths", part.thousandths())));
    reasons.add(
        Reason.of(
            "rank",
            "share",
            share.thousandths(),
            "started_at",
            promise.startedAt(),
            "rank",
            rank,
            "answer_by",
            promise.dueAt()));
    c.earlier().stream()
        .limit(3)
        .forEach(
            e -> reasons.add(Reason.of("earlier-ticket", "ticket", e.id(), "at", e.createdAt())));
    var ask = new Ask(queue.id(), lane, ticket.channel(), ticket.locale(), needs, c.at());
    reasons.addAll(rules.considered(ask, recent(c.earlier()), AGENTS_TOLD));
    line.decided(
        RoutingDecision.made(ticket.id(), c.kind(), queue.id(), lane, rank, null, reasons, c.at()));
    happened.fire(new TicketRouted(ticket.id(), queue.id(), lane, rank, c.at()));
  }

  /** The words are known when it comes in; what they asked for stays as long as it waits here. */
  private static List<Need> needs(Case c, Classify.Place found) {
    return c.kind() == DecisionKind.ROUTED || "TRANSFERRED".equals(c.cause())
        ? found.needs()
        : Need.read(c.ticket().skills());
  }

  private EnumSet<Flag> flags(Case c) {
    var flags = EnumSet.noneOf(Flag.class);
    flags.addAll(c.ticket().flags());
    if (NOT_ACCEPTED.equals(c.cause())) {
      flags.add(Flag.GIVEN_BACK);
    }
    c.marks().forEach(mark -> flags.add(Flag.valueOf(mark.params().get("flag"))));
    if (!c.earlier().isEmpty()) {
      flags.add(Flag.REPEAT_CONTACT);
    }
    var since = c.ticket().createdAt().minus(settings.duplicate());
    var same =
        c.earlier().stream()
            .filter(e -> e.state().isOpen() && e.createdAt().isAfter(since))
            .anyMatch(e -> e.same(c.ticket().reason(), c.ticket().orderNumber()));
    if (same) {
      flags.add(Flag.DUPLICATE);
    }
    return flags;
  }

  /** What is a supervisor's matter is in the fast lane, and what was in it stays. */
  private static Lane lane(TicketRow ticket, Lane found) {
    return ticket.state() == TicketState.ESCALATED || ticket.lane() == Lane.FAST
        ? Lane.FAST
        : found;
  }

  private int value(long orderMinor) {
    return (int) Math.min(Share.WHOLE, orderMinor * Share.WHOLE / settings.fullValueMinor());
  }

  private static Optional<Long> recent(List<EarlierTicket> earlier) {
    return earlier.stream().map(EarlierTicket::assignee).filter(a -> a != null).findFirst();
  }

  private Promised.Round unpromised(TicketRow ticket) {
    var hours = new SlaClock(Promised.ALWAYS);
    var target = settings.unpromised();
    return new Promised.Round(
        target,
        ticket.startedAt(),
        ticket.startedAt().plus(target),
        hours,
        Reason.of("policy", "policy", "NONE", "target_seconds", target.toSeconds()));
  }
}
