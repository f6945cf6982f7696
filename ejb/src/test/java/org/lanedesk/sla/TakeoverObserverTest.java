package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.event.Actor;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.AgentReplied;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.TicketMerged;
import org.lanedesk.ticket.TicketSplit;
import org.lanedesk.ticket.TicketState;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class TakeoverObserverTest {
  /** Eleven in the morning in Shanghai: every desk is open. */
  private static final Instant ASKED = Instant.parse("2026-03-10T03:00:00Z");

  private static final Actor MEI = new Actor(Actor.Kind.AGENT, 5L, "Mei");

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  @Test
  void the_ticket_that_goes_on_takes_over_the_earlier_due_time() {
    Room.open(database, 1, Channel.FORM, Level.L0, ASKED);
    Room.open(database, 2, Channel.FORM, Level.L0, ASKED.plusSeconds(3_600));
    merge(1, 2, ASKED.plusSeconds(7_200));
    var goesOn = promise(2, ClockKind.FIRST_REPLY);
    assertEquals(ASKED.plusSeconds(14_400), goesOn.dueAt());
    assertEquals(PromiseState.RUNNING, goesOn.state());
    assertEquals(10_800, goesOn.targetSeconds());
    assertEquals(PromiseState.CANCELLED, promise(1, ClockKind.FIRST_REPLY).state());
    assertEquals(
        List.of(LedgerEvent.RETARGET, LedgerEvent.RETARGET),
        events(2).stream().filter(e -> e == LedgerEvent.RETARGET).toList());
    verified(2);
  }

  @Test
  void a_later_due_time_changes_nothing() {
    Room.open(database, 1, Channel.FORM, Level.L0, ASKED.plusSeconds(3_600));
    Room.open(database, 2, Channel.FORM, Level.L0, ASKED);
    merge(1, 2, ASKED.plusSeconds(7_200));
    assertEquals(14_400, promise(2, ClockKind.FIRST_REPLY).targetSeconds());
    verified(2);
  }

  @Test
  void an_answered_ticket_owes_the_next_reply_for_the_question_it_took_over() {
    Room.open(database, 1, Channel.FORM, Level.L0, ASKED);
    Room.open(database, 2, Channel.FORM, Level.L0, ASKED);
    reply(2, ASKED.plusSeconds(60));
    merge(1, 2, ASKED.plusSeconds(7_200));
    assertEquals(PromiseState.KEPT, promise(2, ClockKind.FIRST_REPLY).state());
    assertEquals(ASKED.plusSeconds(14_400), promise(2, ClockKind.NEXT_REPLY).dueAt());
    verified(2);
  }

  @Test
  void a_question_split_off_is_due_as_if_asked_when_it_was_written() {
    Room.open(database, 1, Channel.FORM, Level.L0, ASKED);
    var at = ASKED.plusSeconds(7_200);
    Room.open(database, 2, Channel.FORM, Level.L0, at);
    split(2, 1, ASKED.plusSeconds(600), at);
    assertEquals(ASKED.plusSeconds(600 + 14_400), promise(2, ClockKind.FIRST_REPLY).dueAt());
    verified(2);
  }

  @Test
  void a_question_that_had_its_answer_is_asked_anew_when_it_is_split_off() {
    Room.open(database, 1, Channel.FORM, Level.L0, ASKED);
    var at = ASKED.plusSeconds(7_200);
    Room.open(database, 2, Channel.FORM, Level.L0, at);
    split(2, 1, null, at);
    assertEquals(at.plusSeconds(14_400), promise(2, ClockKind.FIRST_REPLY).dueAt());
  }

  @Test
  void what_is_long_overdue_is_due_at_once_where_it_goes_on() {
    Room.open(database, 1, Channel.CHAT, Level.L2, ASKED);
    Room.open(database, 2, Channel.FORM, Level.L0, ASKED);
    var at = ASKED.plusSeconds(7_200);
    split(2, 1, ASKED.minusSeconds(864_000), at);
    assertEquals(at.plusSeconds(1), promise(2, ClockKind.FIRST_REPLY).dueAt());
    verified(2);
  }

  private void merge(long from, long into, Instant at) {
    Room.run(
        database,
        at,
        room -> {
          room.takeover.merged(new TicketMerged(into, from, MEI, at));
          room.observer.moved(Room.moved(from, TicketState.QUEUED, TicketState.MERGED, at));
        });
  }

  private void split(long ticket, long from, Instant since, Instant at) {
    Room.run(
        database, at, room -> room.takeover.split(new TicketSplit(ticket, from, since, MEI, at)));
  }

  private void reply(long ticket, Instant at) {
    Room.run(
        database,
        at,
        room -> room.observer.replied(new AgentReplied(ticket, 1L, 5L, "Mei", null, at)));
  }

  private PromiseRow promise(long ticket, ClockKind clock) {
    return Room.call(
            database, ASKED.plusSeconds(7_200), r -> r.desk.ofTicket(Room.SUPERVISOR, ticket))
        .stream()
        .filter(row -> row.clock() == clock)
        .findFirst()
        .orElseThrow();
  }

  private List<LedgerEvent> events(long ticket) {
    return Room.call(database, ASKED, room -> room.desk.ledgerOf(Room.SUPERVISOR, ticket)).stream()
        .map(LedgerRow::event)
        .toList();
  }

  /** The ledger holds, and the proof of the ticket is accepted without this server. */
  private void verified(long ticket) {
    var found = Room.call(database, ASKED, room -> room.ledger.verify(Room.SUPERVISOR));
    assertTrue(found.valid(), found::toString);
    var proof = Room.call(database, ASKED, r -> r.ledger.proof(Room.SUPERVISOR, ticket)).json();
    assertEquals(Optional.empty(), Verifier.fault((Map<?, ?>) Json.read(proof)));
  }
}
