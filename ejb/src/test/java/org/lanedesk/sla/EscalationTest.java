package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.ShopClock;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.AgentReplied;
import org.lanedesk.ticket.Channel;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class EscalationTest {
  private static final Caller AGENT =
      new Caller(5L, "a@x.test", "Mei", Set.of(Role.AGENT), null, Set.of(), "en", "UTC");

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
    database.run(session ->
        session
            .createNativeMutationQuery(
                "update sla_policy set escalations = '100:NOTIFY,150:FAST_LANE,200:SUPERVISOR'")
            .executeUpdate());
  }

  @Test
  void each_mark_is_passed_once_at_its_true_instant() {
    var asked = ShopClock.trueTime().minusSeconds(50);
    Room.open(database, 1, Channel.CHAT, Level.L2, asked);
    var passed = new ArrayList<PromiseEscalated>();
    for (int round = 0; round < 3; round++) {
      Room.run(
          database,
          ShopClock.trueTime(),
          room -> {
            room.rounds.settleDue();
            passed.addAll(room.escalated);
          });
    }
    assertEquals(List.of(100, 150), passed.stream().map(PromiseEscalated::percent).toList());
    assertEquals(asked.plusSeconds(45), passed.getLast().at());
    assertEquals(Escalation.Step.FAST_LANE, passed.getLast().step());
    assertEquals(asked.plusSeconds(60), nextAt(1));
    verified();
  }

  @Test
  void an_answer_ends_what_would_still_be_done() {
    var asked = ShopClock.trueTime().minusSeconds(35);
    Room.open(database, 1, Channel.CHAT, Level.L2, asked);
    Room.run(database, ShopClock.trueTime(), room -> room.rounds.settleDue());
    var at = ShopClock.trueTime();
    Room.run(
        database, at, room -> room.observer.replied(new AgentReplied(1L, 1L, 5L, "Mei", null, at)));
    Room.run(
        database,
        at.plusSeconds(60),
        room -> {
          room.rounds.settleDue();
          assertEquals(List.of(), room.escalated);
        });
    verified();
  }

  @Test
  void a_policy_without_marks_only_breaks() {
    database.run(session ->
        session
            .createNativeMutationQuery("update sla_policy set escalations = ''")
            .executeUpdate());
    var asked = ShopClock.trueTime().minusSeconds(50);
    Room.open(database, 1, Channel.CHAT, Level.L2, asked);
    Room.run(
        database,
        ShopClock.trueTime(),
        room -> {
          room.rounds.settleDue();
          assertEquals(List.of(), room.escalated);
          assertEquals(2, room.due.size());
        });
  }

  @Test
  void the_reason_of_a_breach_is_asked_once_and_corrected_by_supervisors_only() {
    var asked = ShopClock.trueTime().minusSeconds(35);
    Room.open(database, 1, Channel.CHAT, Level.L2, asked);
    Room.run(database, ShopClock.trueTime(), room -> room.rounds.settleDue());
    var promise = broken().promise();
    give(AGENT, promise, "PEAK");
    assertEquals("PEAK", broken().reason());
    assertEquals("breach.given", refused(AGENT, promise, "OTHER"));
    give(Room.SUPERVISOR, promise, "OTHER");
    assertEquals("OTHER", broken().reason());
    assertEquals("breach.reason", refused(Room.SUPERVISOR, promise, "NONSENSE"));
    var notes =
        Room.call(database, asked, room -> room.desk.ledgerOf(Room.SUPERVISOR, 1L)).stream()
            .filter(row -> row.event() == LedgerEvent.NOTE && row.promiseId() == null)
            .toList();
    assertEquals(2, notes.size());
    verified();
  }

  @Test
  void a_promise_that_is_kept_has_nothing_to_explain() {
    Room.open(database, 1, Channel.CHAT, Level.L0, ShopClock.trueTime());
    var promise =
        Room.call(database, ShopClock.trueTime(), room -> room.desk.firstReply(1L))
            .orElseThrow()
            .id();
    assertEquals("breach.not-broken", refused(AGENT, promise, "PEAK"));
  }

  @Test
  void supervisors_keep_the_list_of_reasons() {
    var added = new ReasonRow("STORM", "台风", "Storm", 5, true);
    Room.run(database, ShopClock.trueTime(), room -> room.breaches.set(Room.SUPERVISOR, added));
    var off = new ReasonRow("STORM", "台风", "Typhoon", 5, false);
    Room.run(database, ShopClock.trueTime(), room -> room.breaches.set(Room.SUPERVISOR, off));
    assertEquals(
        off,
        Room.call(database, ShopClock.trueTime(), room -> room.breaches.reasons(AGENT)).getFirst());
  }

  private void give(Caller by, Long promise, String reason) {
    Room.run(
        database,
        ShopClock.trueTime(),
        room -> room.breaches.give(by, promise, reason, "as it was"));
  }

  private String refused(Caller by, Long promise, String reason) {
    return assertThrows(Refusal.class, () -> give(by, promise, reason)).key();
  }

  private BrokenRow broken() {
    return Room.call(database, ShopClock.trueTime(), room -> room.breaches.ofTicket(AGENT, 1L))
        .getFirst();
  }

  private Instant nextAt(long ticket) {
    return database.call(session ->
        session
            .createSelectionQuery(
                "select nextAt from SlaSubject where ticketId = :ticket", Instant.class)
            .setParameter("ticket", ticket)
            .getSingleResult());
  }

  private void verified() {
    var found =
        Room.call(database, ShopClock.trueTime(), room -> room.ledger.verify(Room.SUPERVISOR));
    assertTrue(found.valid(), found::toString);
  }
}
