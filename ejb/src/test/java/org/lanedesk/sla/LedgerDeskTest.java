package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.member.Level;
import org.lanedesk.outbox.JobState;
import org.lanedesk.outbox.JobView;
import org.lanedesk.sla.WrongRow.Fault;
import org.lanedesk.ticket.AgentReplied;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.TicketState;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class LedgerDeskTest {
  private static final Instant ASKED = Instant.parse("2026-03-10T03:00:00Z");

  @Parameter TwoDatabases database;

  /** Three tickets with four, five and three rows. */
  @BeforeEach
  void someLedger() {
    database.reset();
    for (long ticket = 1; ticket <= 3; ticket++) {
      Room.open(database, ticket, Channel.CHAT, Level.L2, ASKED.plusSeconds(ticket));
    }
    reply(1, ASKED.plusSeconds(13));
    reply(2, ASKED.plusSeconds(90));
    reply(3, ASKED.plusSeconds(13));
    var solved = ASKED.plusSeconds(600);
    Room.run(
        database,
        solved,
        room ->
            room.observer.moved(
                Room.moved(1, TicketState.IN_PROGRESS, TicketState.RESOLVED, solved)));
  }

  @Test
  void an_honest_ledger_verifies_with_and_without_seals() {
    assertTrue(verify().valid(), () -> verify().toString());
    seal();
    var sealed = verify();
    assertTrue(sealed.valid(), sealed::toString);
    assertEquals(1, sealed.seals());
    assertEquals(12, sealed.rows());
    assertNotNull(sealed.sealedUntil());
    reply(3, ASKED.plusSeconds(20));
    Room.open(database, 4, Channel.CHAT, Level.L2, ASKED.plusSeconds(20));
    seal();
    assertEquals(2, verify().seals());
    assertTrue(verify().valid(), () -> verify().toString());
  }

  @Test
  void a_verification_beside_the_request_tells_how_many_rows_it_read_and_that_all_are_right() {
    var job = verifiedLater();
    assertEquals(JobState.COMPLETED, job.state());
    assertEquals(12, job.progress());
    assertEquals(12L, job.total());
    assertEquals(List.of(), job.badLines());
  }

  @Test
  void a_verification_beside_the_request_names_the_first_wrong_row() {
    Tampering.with(database, "update sla_event set note = 'x' where subject = 'T2' and seq = 3");
    var job = verifiedLater();
    assertEquals(JobState.COMPLETED, job.state());
    assertEquals(1, job.refused());
    assertEquals(List.of("T2", "3", "changed"), job.badLines().getFirst().args());
  }

  private JobView verifiedLater() {
    var id =
        Room.call(
            database,
            ASKED,
            room ->
                room.verifications.jobs.queue(
                    VerificationDesk.KIND, null, room.verifications.rows.countAll()));
    Room.run(database, ASKED, room -> room.verifications.run(Room.SUPERVISOR, id));
    return Room.call(database, ASKED, room -> room.verifications.job(Room.SUPERVISOR, id));
  }

  @Test
  void the_database_itself_refuses_to_change_or_remove_rows() {
    seal();
    for (var sql :
        List.of(
            "update sla_event set note = 'x'",
            "delete from sla_event where seq = 2",
            "update sla_seal set row_count = 1",
            "delete from sla_seal")) {
      assertThrows(SQLException.class, () -> execute(sql), sql);
    }
    assertTrue(verify().valid());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_changed_row_is_named(boolean sealed) {
    sealIf(sealed);
    Tampering.with(
        database, "update sla_event set elapsed_ms = 29000 where subject = 'T2' and seq = 5");
    wrong("T2", 5, Fault.CHANGED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_dropped_row_is_named_by_the_one_after_it(boolean sealed) {
    sealIf(sealed);
    Tampering.with(database, "delete from sla_event where subject = 'T2' and seq = 4");
    wrong("T2", 5, Fault.GAP);
  }

  @Test
  void a_dropped_last_row_is_missed_before_it_is_sealed() {
    Tampering.with(database, "delete from sla_event where subject = 'T2' and seq = 5");
    wrong("T2", 5, Fault.END_MISSING);
  }

  @Test
  void a_dropped_last_row_is_missed_by_its_seal_even_when_the_end_was_forged() {
    seal();
    Tampering.with(
        database,
        "delete from sla_event where subject = 'T3' and seq = 3",
        "update sla_subject set last_seq = 2, last_hash ="
            + " (select hash from sla_event where subject = 'T3' and seq = 2) where subject = 'T3'");
    assertEquals(Fault.SEAL, verify().firstWrong().fault());
  }

  @Test
  void a_whole_ticket_taken_out_is_missed() {
    Tampering.with(database, "delete from sla_event where subject = 'T3'");
    wrong("T3", 3, Fault.END_MISSING);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_inserted_row_is_named_even_with_a_hash_of_its_own(boolean sealed) {
    sealIf(sealed);
    var forged =
        copy(rows(3).getLast(), 4, rows(3).getLast().elapsedMillis())
            .sealedAfter(rows(3).getLast().hash());
    Tampering.with(
        database,
        ("insert into sla_event (subject, seq, ticket_id, promise_id, clock, event, at,"
                + " recorded_at, actor_kind, actor_id, actor_name, policy_id, policy_version,"
                + " target_s, calendar_id, elapsed_ms, prev_hash, hash)"
                + " select subject, 4, ticket_id, promise_id, clock, event, at, recorded_at,"
                + " actor_kind, actor_id, actor_name, policy_id, policy_version, target_s,"
                + " calendar_id, elapsed_ms, '%s', '%s' from sla_event"
                + " where subject = 'T3' and seq = 3")
            .formatted(forged.prevHash(), forged.hash()));
    var found = verify().firstWrong();
    assertEquals("T3", found.subject());
    assertTrue(found.seq() >= 3, found::toString);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void reordered_rows_are_named(boolean sealed) {
    sealIf(sealed);
    Tampering.with(
        database,
        "update sla_event set seq = 99 where subject = 'T2' and seq = 3",
        "update sla_event set seq = 3 where subject = 'T2' and seq = 4",
        "update sla_event set seq = 4 where subject = 'T2' and seq = 99");
    assertEquals("T2", verify().firstWrong().subject());
    assertEquals(Fault.CHANGED, verify().firstWrong().fault());
  }

  @Test
  void an_elapsed_time_that_the_calendar_does_not_give_is_found_behind_right_hashes() {
    var rows = rows(3);
    var lie = copy(rows.getLast(), 3, 1_000L).sealedAfter(rows.getLast().prevHash());
    Tampering.with(
        database,
        "update sla_event set elapsed_ms = 1000, hash = '%s' where id = %d"
            .formatted(lie.hash(), lie.id()),
        "update sla_subject set last_hash = '%s' where subject = 'T3'".formatted(lie.hash()));
    wrong("T3", 3, Fault.ELAPSED);
  }

  @Test
  void a_changed_seal_is_found() {
    seal();
    Tampering.with(
        database,
        database == TwoDatabases.H2 ? "drop trigger sla_seal_append_only" : "select 1",
        "update sla_seal set row_count = 11",
        database == TwoDatabases.H2
            ? "create force trigger sla_seal_append_only before update, delete on sla_seal"
                + " call 'org.lanedesk.sla.AppendOnly'"
            : "select 1");
    assertEquals(Fault.SEAL, verify().firstWrong().fault());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_proof_is_accepted_and_any_change_of_it_is_refused(boolean sealed) {
    sealIf(sealed);
    var json = Room.call(database, ASKED, room -> room.ledger.proof(Room.SUPERVISOR, 2L)).json();
    assertTrue(Verifier.fault((Map<?, ?>) Json.read(json)).isEmpty());
    refused(json, "\"elapsed_seconds\":", "\"elapsed_seconds\":1");
    refused(json, "\"event\":\"BREACH\"", "\"event\":\"WARN\"");
    refused(json, "\"actor_name\":\"Mei\"", "\"actor_name\":\"Li\"");
    refused(json, "\"target_seconds\":30", "\"target_seconds\":60");
    refused(json, "\"always_open\":true", "\"always_open\":false");
    refused(json, "\"seq\":3", "\"seq\":4");
    if (sealed) {
      refused(json, "\"row_count\":12", "\"row_count\":13");
      refused(json, "\"left\":true", "\"left\":false");
    }
  }

  @Test
  void the_feed_goes_on_where_it_stopped() {
    var first = Room.call(database, ASKED, room -> room.ledger.feed(Room.SUPERVISOR, null, 7));
    var rest =
        Room.call(database, ASKED, room -> room.ledger.feed(Room.SUPERVISOR, first.after(), 7));
    assertEquals(7, first.rows().size());
    assertTrue(first.more());
    assertEquals(5, rest.rows().size());
    assertFalse(rest.more());
  }

  @Test
  void customers_do_not_read_the_ledger() {
    var customer =
        new Caller(7L, "c@x.test", "C", Set.of(Role.CUSTOMER), null, Set.of(), "en", "UTC");
    Room.run(
        database,
        ASKED,
        room -> {
          assertThrows(NotAllowed.class, () -> room.ledger.feed(customer, null, 10));
          assertThrows(NotAllowed.class, () -> room.ledger.verify(customer));
          assertThrows(NotAllowed.class, () -> room.ledger.proof(customer, 1L));
        });
  }

  private static LedgerRow copy(LedgerRow row, int seq, Long elapsed) {
    return new LedgerRow(
        row.id(),
        row.subject(),
        seq,
        row.ticketId(),
        row.returnId(),
        row.promiseId(),
        row.clock(),
        row.event(),
        row.at(),
        row.recordedAt(),
        row.actor(),
        row.policyId(),
        row.policyVersion(),
        row.targetSeconds(),
        row.calendarId(),
        elapsed,
        row.note(),
        row.prevHash(),
        row.hash());
  }

  private static void refused(String json, String honest, String forged) {
    var changed = json.replaceFirst(honest, forged);
    assertFalse(changed.equals(json), () -> honest + " is not in the proof: " + json);
    boolean accepted;
    try {
      accepted = Verifier.fault((Map<?, ?>) Json.read(changed)).isEmpty();
    } catch (IllegalArgumentException notAProof) {
      accepted = false;
    }
    assertFalse(accepted, () -> "accepted with " + forged);
  }

  private void wrong(String subject, int seq, Fault fault) {
    var found = verify().firstWrong();
    assertEquals(subject, found.subject());
    assertEquals(seq, found.seq());
    assertEquals(fault, found.fault());
  }

  private Verification verify() {
    return Room.call(database, ASKED, room -> room.ledger.verify(Room.SUPERVISOR));
  }

  private List<LedgerRow> rows(long ticket) {
    return Room.call(database, ASKED, room -> room.desk.ledgerOf(Room.SUPERVISOR, ticket));
  }

  private void reply(long ticket, Instant at) {
    Room.run(
        database,
        at,
        room -> room.observer.replied(new AgentReplied(ticket, 1L, 5L, "Mei", null, at)));
  }

  private void sealIf(boolean wanted) {
    if (wanted) {
      seal();
    }
  }

  private void seal() {
    Room.run(database, ASKED, room -> room.sealer.sealNext(Duration.ofSeconds(-60)));
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
