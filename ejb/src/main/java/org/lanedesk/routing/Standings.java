package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.Tickets;

/** Looks at agents and tickets as they stand at this moment. */
@Stateless
public class Standings {
  /** Who did not accept a ticket is not asked for it again so soon. */
  private static final Duration AGAIN = Duration.ofMinutes(2);

  @Inject Seats seats;
  @Inject Offers offers;
  @Inject Tickets tickets;
  @Inject RoutingBook book;
  @Inject Clock clock;

  /** Everybody and everything that one round of offers looks at. */
  public record Picture(
      Map<Long, Load> loads,
      Map<Long, Instant> idle,
      Set<Long> offeredAgents,
      Set<Long> offeredTickets,
      Map<Long, Set<Long>> refused,
      Map<Long, AgentChoice.Recent> recent,
      Map<Long, AgentChoice.Dedicated> own,
      Instant at) {

    /** The agents for this ticket. */
    List<AgentChoice.Standing> agents(List<Seat> seats, TicketRow ticket) {
      return seats.stream()
          .map(seat ->
              new AgentChoice.Standing(
                  seat,
                  loads.getOrDefault(seat.account(), Load.NONE),
                  idle.getOrDefault(seat.account(), seat.since()),
                  offeredAgents.contains(seat.account()),
                  refused.getOrDefault(ticket.id(), Set.of()).contains(seat.account())))
          .toList();
    }

    AgentChoice choice(TicketRow ticket) {
      return new AgentChoice(
          Ask.of(ticket.queue(), ticket, at),
          Circle.at(ticket.startedAt(), ticket.answerBy(), at),
          recent.get(ticket.requester()),
          own.get(ticket.requester()));
    }
  }

  /** Whom it would be offered to now and why every other is passed over; nothing is offered. */
  public List<Reason> considered(Caller by, Long id) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var ticket = tickets.row(id).orElseThrow(() -> new NoSuch("ticket", id));
    if (!ticket.waiting() || ticket.queue() == null) {
      return List.of();
    }
    var picture = of(List.of(ticket));
    var choice = picture.choice(ticket);
    var chosen = choice.among(picture.agents(book.rules().seats(), ticket));
    return OfferDesk.told(choice.ask(), chosen.considered());
  }

  /** The picture for these tickets. Five questions, however many tickets there are. */
  public Picture of(List<TicketRow> tickets) {
    var at = clock.instant();
    var loads = RoutingReader.loads(seats.loads());
    var open = offers.open();
    var customers = tickets.stream().map(TicketRow::requester).collect(Collectors.toSet());
    var recent =
        customers.isEmpty()
            ? List.<LastTalk>of()
            : offers.lastTalks(customers, at.minus(AgentChoice.RECENT));
    var own = customers.isEmpty() ? List.<OwnAgent>of() : seats.dedicated(customers);
    return new Picture(
        loads,
        idle(loads),
        ids(open, Offer::account),
        ids(open, Offer::ticket),
        refused(tickets, at),
        recent.stream()
            .collect(
                Collectors.toMap(
                    LastTalk::customer,
                    one -> new AgentChoice.Recent(one.agent(), one.at()),
                    (a, b) -> a.at().isAfter(b.at()) ? a : b)),
        own.stream()
            .collect(
                Collectors.toMap(
                    OwnAgent::member,
                    one -> new AgentChoice.Dedicated(one.account(), one.backup()))),
        at);
  }

  private static Set<Long> ids(List<Offer> open, Function<Offer, Long> of) {
    return new HashSet<>(open.stream().map(of).toList());
  }

  private Map<Long, Set<Long>> refused(List<TicketRow> tickets, Instant at) {
    return tickets.isEmpty()
        ? Map.of()
        : offers.refused(tickets.stream().map(TicketRow::id).toList(), at.minus(AGAIN)).stream()
            .collect(
                Collectors.groupingBy(
                    Offer::ticket, Collectors.mapping(Offer::account, Collectors.toSet())));
  }

  /** Since when each has got nothing new: their last ticket, and when they came. */
  private Map<Long, Instant> idle(Map<Long, Load> loads) {
    var here = book.rules().seats().stream().filter(seat -> seat.presence().here()).toList();
    var got =
        here.isEmpty()
            ? Map.<Long, Instant>of()
            : offers.lastGot(here.stream().map(Seat::account).toList()).stream()
                .collect(Collectors.toMap(LastGot::account, LastGot::at));
    return here.stream()
        .collect(
            Collectors.toMap(
                Seat::account,
                seat -> {
                  var instants = new ArrayList<Instant>();
                  instants.add(seat.since());
                  var load = loads.getOrDefault(seat.account(), Load.NONE);
                  if (load.touched() != null) {
                    instants.add(load.touched());
                  }
                  if (got.containsKey(seat.account())) {
                    instants.add(got.get(seat.account()));
                  }
                  return instants.stream().max(Comparator.naturalOrder()).orElseThrow();
                }));
  }
}
