package org.lanedesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Lane;

/** Who waited how long against what they were entitled to. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class FairnessDeskTest {
  private static final Instant NOW = Instant.parse("2026-03-12T04:00:00Z");
  private static final Instant FROM = NOW.minus(Duration.ofDays(3));
  private static final Caller SUPERVISOR =
      new Caller(1L, "s@x.test", "S", Set.of(Role.SUPERVISOR), null, Set.of(), "en", "UTC");

  @Parameter TwoDatabases database;

  private final FairnessDesk desk = new FairnessDesk();

  /**
   * Ten of L0 in STANDARD after 60 … 600 s of 180 s, and ten of L2 in FAST after 3 … 30 s of 30 s.
   */
  @BeforeEach
  void someAnswers() throws SQLException {
    database.reset();
    desk.database = database.dataSource();
    desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    execute(
        "insert into account (id, email, name, locale, zone, state, failed_count, created_at,"
            + " version) values (1, 's@x.test', 'S', 'en', 'UTC', 'ACTIVE', 0,"
            + " timestamp with time zone '2026-01-01 00:00:00+00', 0)");
    for (var i = 1; i <= 10; i++) {
      ticket(i, "L0", "STANDARD");
      outcome(i, "L0", "STANDARD", 60_000L * i, 180);
      ticket(10 + i, "L2", "FAST");
      outcome(10 + i, "L2", "FAST", 3_000L * i, 30);
      served(i, "FAST");
      if (i > 7) {
        served(i, "STANDARD");
      }
    }
  }

  @Test
  void each_lane_and_level_has_its_waiting_and_what_it_used_of_its_target() {
    var rows = found(null).rows();
    assertEquals(2, rows.size());
    var fast = rows.getFirst();
    assertEquals(Lane.FAST, fast.lane());
    assertEquals(Level.L2, fast.level());
    assertEquals(10, fast.kept());
    assertEquals(15_000, fast.p50());
    assertEquals(0.55, fast.used(), 0.001);
    var standard = rows.getLast();
    assertEquals(3, standard.kept());
    assertEquals(540_000, standard.p90());
    assertEquals(600_000, standard.worst());
    assertEquals(4, standard.overTwice());
  }

  @Test
  void the_part_of_the_lowest_level_over_twice_its_target_is_told() {
    assertEquals(0.4, found(null).lowestOverTwice(), 0.001);
  }

  @Test
  void the_starved_are_named_the_worst_first() {
    assertEquals(
        List.of(10L, 9L, 8L, 7L), found(null).starved().stream().map(StarvedRow::ticket).toList());
  }

  @Test
  void a_lane_s_turns_stand_beside_what_it_is_entitled_to() {
    var turns = found(null).turns();
    assertEquals(List.of(10L, 3L), turns.stream().map(TurnShare::turns).toList());
    assertEquals(10 / 13.0, turns.getFirst().share(), 0.001);
    assertEquals(0.7, turns.getFirst().entitled(), 0.001);
  }

  @Test
  void another_queue_and_another_time_have_nobody() {
    assertTrue(found(2L).rows().isEmpty());
    var before = desk.fairness(SUPERVISOR, FROM.minus(Duration.ofDays(9)), FROM, null);
    assertTrue(before.rows().isEmpty());
    assertEquals(null, before.lowestOverTwice());
  }

  @Test
  void what_turned_out_to_be_spam_is_left_out() throws SQLException {
    execute("update ticket set state = 'SPAM' where id > 6");
    assertEquals(6, found(null).rows().getFirst().count());
  }

  @Test
  void a_period_that_makes_no_sense_and_a_caller_without_the_right_are_refused() {
    assertThrows(Refusal.class, () -> desk.fairness(SUPERVISOR, NOW, FROM, null));
    assertThrows(
        Refusal.class, () -> desk.fairness(SUPERVISOR, NOW.minus(Duration.ofDays(400)), NOW, null));
    assertThrows(NotAllowed.class, () -> desk.fairness(Caller.nobody("en"), FROM, NOW, null));
  }

  private Fairness found(Long queue) {
    return desk.fairness(SUPERVISOR, FROM, NOW, queue);
  }

  private void ticket(int id, String level, String lane) throws SQLException {
    execute(
        ("insert into ticket (id, subject, preview, family, channel, requester_id, requester_name,"
                + " locale, zone, level, queue_id, lane, state, waiting, started_at, share, flags,"
                + " chase_count, reopen_count, transfer_count, requeue_count, created_at,"
                + " updated_at, access_hash, text_hash, tags, custom_fields, version) values (%d,"
                + " 'S', 'P', 'PRE_SALE', 'CHAT', 1, 'R', 'en', 'UTC', '%s', 1, '%s', 'RESOLVED',"
                + " false, timestamp with time zone '2026-03-10 15:00:00+00', 0, '', 0, 0, 0, 0,"
                + " timestamp with time zone '2026-03-10 15:00:00+00',"
                + " timestamp with time zone '2026-03-10 15:00:00+00', 'h', 't', '', '', 0)")
            .formatted(id, level, lane));
  }

  private void outcome(int id, String level, String lane, long elapsed, int target)
      throws SQLException {
    execute(
        ("insert into sla_outcome (promise_id, ledger_id, ticket_id, clock, at_ms, wall_ms,"
                + " elapsed_ms, target_s, kept, queue_id, lane, level, policy) values (%1$d, %1$d,"
                + " %1$d, 'FIRST_REPLY', %2$d, %3$d, %3$d, %4$d, %5$s, 1, '%6$s', '%7$s', 'P v1')")
            .formatted(
                id,
                NOW.minusSeconds(3600).toEpochMilli(),
                elapsed,
                target,
                elapsed <= target * 1000L,
                lane,
                level));
  }

  private void served(int ticket, String lane) throws SQLException {
    execute(
        ("insert into routing_decision (ticket_id, at, kind, queue_id, lane, rank_at, reasons)"
                + " values (%d, timestamp with time zone '2026-03-11 00:00:00+00', 'SERVED', 1,"
                + " '%s', timestamp with time zone '2026-03-11 00:00:00+00', '[]')")
            .formatted(ticket, lane));
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
