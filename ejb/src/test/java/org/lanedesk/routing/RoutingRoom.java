package org.lanedesk.routing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.lanedesk.member.Level;
import org.lanedesk.outbox.Outboxes;
import org.lanedesk.sla.OpeningHours;
import org.lanedesk.sla.SlaClock;
import org.lanedesk.ticket.CustomerWrote;
import org.lanedesk.ticket.TicketChased;
import org.lanedesk.ticket.TicketGivenBack;
import org.lanedesk.ticket.TicketLevelRaised;
import org.lanedesk.ticket.TicketMoved;
import org.lanedesk.ticket.TicketOpened;
import org.lanedesk.ticket.TicketRoom;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketTransferred;

/**
 * The desks of this room and of {@code ticket} over one session; promises are the domain's chat.
 */
final class RoutingRoom {
  final TicketRoom ticket;
  final RoutingDesk desk = new RoutingDesk();
  final PresenceDesk presence = new PresenceDesk();
  final SeatDesk seat = new SeatDesk();
  final OfferDesk offering = new OfferDesk();
  final AcceptDesk accepting = new AcceptDesk();
  final LapseDesk lapsing = new LapseDesk();
  final Standings standings = new Standings();
  final RuleDesk rules = new RuleDesk();
  final TeamDesk teams = new TeamDesk();
  final DutyDesk duty = new DutyDesk();
  final EscalationDesk escalation = new EscalationDesk();
  final NoticeDesk notices = new NoticeDesk();
  final WaitingLine line;

  RoutingRoom(StatelessSession session, Clock clock) {
    ticket = new TicketRoom(session, clock, Path.of("target", "uploads"));
    line = new WaitingLine_(session);
    var queues = new Queues_(session);
    var seats = new Seats_(session);
    var reader = new RoutingReader();
    reader.queues = queues;
    reader.seats = seats;
    var book = new RoutingBook();
    book.reader = reader;
    var placing = new PlacingDesk();
    placing.line = line;
    placing.tickets = ticket.rows;
    placing.book = book;
    placing.promised = chat();
    placing.settings = RoutingSettings.USUAL;
    placing.happened = ticket.told;
    var observer = new RoutingObserver();
    observer.line = line;
    observer.tickets = ticket.rows;
    observer.placing = placing;
    observer.book = book;
    observer.settings = RoutingSettings.USUAL;
    observer.topics = topics();
    ticket
        .told
        .on(TicketOpened.class, e -> promise(e))
        .on(TicketOpened.class, observer::opened)
        .on(TicketTransferred.class, observer::transferred)
        .on(TicketGivenBack.class, observer::givenBack)
        .on(TicketChased.class, observer::chased)
        .on(TicketMoved.class, observer::moved)
        .on(TicketLevelRaised.class, observer::levelRaised)
        .on(OfferChanged.class, lapsing::back)
        .on(CustomerWrote.class, observer::customerWrote);
    var orders = new OrderDesk();
    orders.line = line;
    orders.tickets = ticket.rows;
    orders.queues = queues;
    var serving = new ServingDesk();
    serving.line = line;
    serving.queues = queues;
    serving.claims = ticket.claims;
    serving.clock = clock;
    desk.line = line;
    desk.orders = orders;
    desk.serving = serving;
    desk.book = book;
    desk.states = ticket.states;
    desk.clock = clock;
    teams.teams = new Teams_(session);
    teams.seats = seats;
    teams.book = book;
    teams.happened = ticket.told;
    teams.clock = clock;
    rules.book = book;
    rules.queues = queues;
    rules.seats = seats;
    rules.tickets = ticket.rows;
    rules.happened = ticket.told;
    rules.clock = clock;
    seat.seats = seats;
    seat.book = book;
    seat.happened = ticket.told;
    seat.clock = clock;
    var offers = new Offers_(session);
    standings.seats = seats;
    standings.offers = offers;
    standings.tickets = ticket.rows;
    standings.book = book;
    standings.clock = clock;
    offering.offers = offers;
    offering.orders = orders;
    offering.standings = standings;
    offering.line = line;
    offering.book = book;
    offering.happened = ticket.told;
    offering.clock = clock;
    accepting.offers = offers;
    accepting.queues = queues;
    accepting.line = line;
    accepting.tickets = ticket.rows;
    accepting.claims = ticket.claims;
    accepting.happened = ticket.told;
    accepting.clock = clock;
    lapsing.offers = offers;
    lapsing.tickets = ticket.rows;
    lapsing.seats = seats;
    lapsing.placing = placing;
    lapsing.line = line;
    lapsing.book = book;
    lapsing.happened = ticket.told;
    lapsing.clock = clock;
    presence.seats = seats;
    presence.states = ticket.states;
    presence.book = book;
    presence.settings = RoutingSettings.USUAL;
    presence.happened = ticket.told;
    presence.clock = clock;
    escalation.tickets = ticket.rows;
    escalation.states = ticket.states;
    escalation.placing = placing;
    escalation.book = book;
    escalation.clock = clock;
    notices.notices = new Notices_(session);
    notices.tickets = ticket.rows;
    notices.outbox = Outboxes.of(session);
    notices.happened = ticket.told;
    notices.clock = clock;
    duty.line = line;
    duty.orders = orders;
    duty.book = book;
    duty.clock = clock;
  }

  private void promise(TicketOpened e) {
    ticket.rows.promised(e.ticket(), e.at().plus(target(e.level())));
  }

  private static Duration target(Level level) {
    return Duration.ofSeconds(level.compareTo(Level.L2) >= 0 ? 30 : 180);
  }

  private static Topics topics() {
    return new Topics() {
      @Override
      public Set<String> near(String text, String locale) {
        return Set.of();
      }
    };
  }

  private static Promised chat() {
    return new Promised() {
      @Override
      public Optional<Round> round(TicketRow ticket) {
        var target = target(ticket.level());
        return Optional.of(
            new Round(
                target,
                ticket.startedAt(),
                ticket.startedAt().plus(target),
                new SlaClock(OpeningHours.always(ZoneOffset.UTC)),
                Reason.of("policy", "target_seconds", target.toSeconds())));
      }
    };
  }
}
