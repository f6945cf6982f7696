package org.lanedesk.sla;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Actor;
import org.lanedesk.member.Level;
import org.lanedesk.outbox.Outboxes;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.TicketMoved;
import org.lanedesk.ticket.TicketOpened;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.Tickets_;

/** The room as the server would wire it, around one session, at an instant that the test sets. */
final class Room {
  static final Caller SUPERVISOR =
      new Caller(3L, "s@shop.test", "S", Set.of(Role.SUPERVISOR), null, Set.of(), "en", "UTC");
  static final Actor CUSTOMER = new Actor(Actor.Kind.CUSTOMER, 7L, "Lin");

  final PromiseDesk desk = new PromiseDesk();
  final PromiseObserver observer = new PromiseObserver();
  final SlaRounds rounds = new SlaRounds();
  final Sealer sealer = new Sealer();
  final LedgerDesk ledger = new LedgerDesk();
  final VerificationDesk verifications = new VerificationDesk();
  final PolicyDesk policyDesk = new PolicyDesk();
  final CalendarDesk calendarDesk = new CalendarDesk();
  final ExplainDesk explain = new ExplainDesk();
  final TakeoverObserver takeover = new TakeoverObserver();
  final BreachDesk breaches = new BreachDesk();
  final List<PromiseEscalated> escalated = new ArrayList<>();
  final ShorteningRounds shortening = new ShorteningRounds();
  final org.lanedesk.Heard heard = new org.lanedesk.Heard();
  final List<PromiseDue> due = new ArrayList<>();
  private Instant now;

  private Room(TwoDatabases database, StatelessSession session, Instant now) {
    this.now = now;
    var reader = new PolicyReader();
    reader.lines = new PolicyLines_(session);
    var policies = new PolicyBook();
    policies.reader = reader;
    var books = new Bookkeeper();
    books.subjects = new Subjects_(session);
    books.promises = new Promises_(session);
    books.ledger = new LedgerRows_(session);
    books.outcomes = new Outcomes_(session);
    books.clock = clock();
    desk.books = books;
    desk.promises = books.promises;
    desk.ledger = books.ledger;
    desk.policies = policies;
    desk.clock = books.clock;
    observer.books = books;
    observer.promises = books.promises;
    observer.policies = policies;
    observer.tickets = new Tickets_(session);
    policyDesk.lines = reader.lines;
    policyDesk.book = policies;
    policyDesk.promises = books.promises;
    policyDesk.outbox = Outboxes.of(session);
    policyDesk.happened = heard;
    policyDesk.clock = books.clock;
    calendarDesk.book = policies;
    calendarDesk.lines = reader.lines;
    calendarDesk.calendars = new CalendarLines_(session);
    calendarDesk.days = new CalendarDays_(session);
    calendarDesk.happened = heard;
    calendarDesk.clock = books.clock;
    explain.promises = desk;
    explain.ledger = books.ledger;
    explain.policies = policies;
    explain.clock = books.clock;
    takeover.books = books;
    takeover.policies = policies;
    takeover.tickets = observer.tickets;
    books.policies = policies;
    breaches.reasons = new BreachReasons_(session);
    breaches.promises = books.promises;
    breaches.books = books;
    breaches.outcomes = books.outcomes;
    breaches.happened = heard;
    breaches.clock = books.clock;
    shortening.promises = books.promises;
    shortening.books = books;
    shortening.policies = policies;
    shortening.tickets = observer.tickets;
    shortening.happened = heard;
    shortening.clock = books.clock;
    rounds.books = books;
    rounds.policies = policies;
    rounds.happened = new Heard<>(due);
    rounds.escalated = new Heard<>(escalated);
    sealer.ledger = books.ledger;
    sealer.seals = new Seals_(session);
    ledger.ledger = books.ledger;
    ledger.seals = sealer.seals;
    ledger.policies = policies;
    ledger.database = database.dataSource();
    verifications.ledger = ledger;
    verifications.rows = books.ledger;
    verifications.jobs = Outboxes.jobs(session);
  }

  static void run(TwoDatabases database, Instant now, Consumer<Room> work) {
    database.run(session -> work.accept(new Room(database, session, now)));
  }

  static <T> T call(TwoDatabases database, Instant now, Function<Room, T> work) {
    return database.call(session -> work.apply(new Room(database, session, now)));
  }

  static void open(TwoDatabases database, long ticket, Channel channel, Level level, Instant at) {
    run(database, at, room -> room.observer.opened(opened(ticket, channel, level, at)));
  }

  static TicketOpened opened(long ticket, Channel channel, Level level, Instant at) {
    return new TicketOpened(
        ticket,
        7L,
        Family.AFTER_SALE,
        null,
        channel,
        level,
        "en",
        "Asia/Shanghai",
        null,
        null,
        Set.<Flag>of(),
        "Where is my parcel?",
        "It has not moved for three days.",
        null,
        CUSTOMER,
        at);
  }

  static TicketMoved moved(long ticket, TicketState from, TicketState to, Instant at) {
    return new TicketMoved(ticket, from, to, null, new Actor(Actor.Kind.AGENT, 5L, "Mei"), at);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  /** Keeps what was fired. */
  private record Heard<E>(List<E> all) implements Event<E> {
    @Override
    public void fire(E event) {
      all.add(event);
    }

    @Override
    public <U extends E> CompletionStage<U> fireAsync(U event) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends E> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Event<E> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U extends E> Event<U> select(Class<U> type, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends E> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }
  }
}
