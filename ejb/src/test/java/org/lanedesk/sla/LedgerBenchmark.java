package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.TwoDatabases;
import org.lanedesk.event.Actor;
import org.lanedesk.sla.WrongRow.Fault;

/**
 * How long it takes to read a ledger of a million rows again, and to find one wrong row near its
 * end. No part of the usual tests:
 *
 * <pre>mvn -pl ejb -am test -Dtest=LedgerBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>{@code -Dledger.rows=…} and {@code -Dledger.database=H2} change size and database, {@code
 * -Dtest.seed=…} what is written.
 */
class LedgerBenchmark {
  private static final System.Logger LOG = System.getLogger(LedgerBenchmark.class.getName());
  private static final int ROWS = Integer.getInteger("ledger.rows", 1_000_000);
  private static final int TOGETHER = 2_000;
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final List<SlaClock> CLOCKS =
      List.of(
          new SlaClock(OpeningHours.always(SHANGHAI)),
          new SlaClock(OpeningHours.daily(SHANGHAI, Span.parse("08:00-23:00"))));

  private final TwoDatabases database =
      TwoDatabases.valueOf(System.getProperty("ledger.database", "POSTGRESQL"));
  private final long seed = Long.getLong("test.seed", 20_261_111L);
  private final Random random = new Random(seed);

  @BeforeEach
  void fill() throws SQLException {
    database.reset();
    var began = System.nanoTime();
    try (var connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      int written = 0;
      for (long first = 1; written < ROWS; first += TOGETHER) {
        written += write(connection, chains(first, Math.min(TOGETHER, (ROWS - written) / 4 + 1)));
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
    var more = true;
    while (more) {
      more = Room.call(database, START, room -> room.sealer.sealNext(Duration.ofSeconds(-600)));
    }
    LOG.log(System.Logger.Level.INFO, "{0} rows written in {1} s", rows(), seconds(began));
  }

  @AfterEach
  void leaveNothing() {
    database.reset();
  }

  @Test
  void a_million_rows_are_read_again_and_each_kind_of_tampering_is_named() {
    measured("valid", null);
    var subject = "T" + (rows() / 4 - 3);
    var row = "subject = '" + subject + "' and seq = ";
    Tampering.with(database, "update sla_event set note = 'x' where " + row + 3);
    measured("changed", Fault.CHANGED);
    Tampering.with(database, "update sla_event set note = null where " + row + 3);
    measured("as it was", null);
    Tampering.with(
        database,
        "update sla_event set seq = 99 where " + row + 2,
        "update sla_event set seq = 2 where " + row + 3,
        "update sla_event set seq = 3 where " + row + 99);
    measured("reordered", Fault.CHANGED);
    Tampering.with(
        database,
        "update sla_event set seq = 99 where " + row + 2,
        "update sla_event set seq = 2 where " + row + 3,
        "update sla_event set seq = 3 where " + row + 99,
        "insert into sla_event (subject, seq, ticket_id, promise_id, clock, event, at,"
            + " recorded_at, actor_kind, policy_id, policy_version, target_s, calendar_id,"
            + " elapsed_ms, prev_hash, hash) select subject, 5, ticket_id, promise_id, clock,"
            + " event, at, recorded_at, actor_kind, policy_id, policy_version, target_s,"
            + " calendar_id, elapsed_ms, hash, prev_hash from sla_event where "
            + row
            + 4);
    measured("inserted", Fault.CHANGED);
    Tampering.with(
        database,
        "delete from sla_event where " + row + 5,
        "delete from sla_event where " + row + 3);
    measured("dropped", Fault.GAP);
  }

  private void measured(String what, Fault expected) {
    var began = System.nanoTime();
    var told = new ArrayList<Long>();
    var found =
        Room.call(
            database, START, room -> room.ledger.verify(Room.SUPERVISOR, read -> told.add(read)));
    var took = Duration.ofNanos(System.nanoTime() - began);
    LOG.log(
        System.Logger.Level.INFO,
        "{0}: {1} rows in {2} s, progress told {3} times, first wrong {4} (seed {5})",
        what,
        found.rows(),
        seconds(began),
        told.size(),
        found.firstWrong(),
        Long.toString(seed));
    assertEquals(expected, found.firstWrong() == null ? null : found.firstWrong().fault(), what);
    assertTrue(took.compareTo(ENOUGH) < 0, () -> what + " took " + took);
    assertTrue(told.size() >= 10 || ROWS < 100_000, "no progress was told");
  }

  private long rows() {
    return database.call(session ->
        session.createNativeQuery("select count(*) from sla_event", Long.class).getSingleResult());
  }

  private static String seconds(long began) {
    return "%.1f".formatted((System.nanoTime() - began) / 1e9);
  }

  /** Chains of four rows each: begun, warned, broken, fulfilled; their rows lie interleaved. */
  private List<List<LedgerRow>> chains(long first, int count) {
    var chains = new ArrayList<List<LedgerRow>>(count);
    for (long ticket = first; ticket < first + count; ticket++) {
      chains.add(chain(ticket));
    }
    return chains;
  }

  private List<LedgerRow> chain(long ticket) {
    int calendar = random.nextInt(2);
    var clock = CLOCKS.get(calendar);
    var target = Duration.ofSeconds(30 + random.nextInt(7_200));
    var at = START.plusMillis(random.nextLong(Duration.ofDays(60).toMillis()));
    var begun = Course.start(target, target.dividedBy(2), Duration.ZERO, at, clock);
    var end = clock.dueAfter(target.plusMillis(1 + random.nextLong(3_600_000)), at);
    var all = new ArrayList<>(begun.rows());
    all.addAll(begun.course().fulfil(end, clock).rows());
    var rows = new ArrayList<LedgerRow>(all.size());
    var previous = LedgerRow.BEGINNING;
    for (int i = 0; i < all.size(); i++) {
      var what = all.get(i);
      var row =
          new LedgerRow(
                  null,
                  "T" + ticket,
                  i + 1,
                  ticket,
                  null,
                  ticket,
                  ClockKind.FIRST_REPLY,
                  what.event(),
                  what.at(),
                  what.at(),
                  Actor.system("sla"),
                  1L,
                  1,
                  Math.toIntExact(target.toSeconds()),
                  calendar + 1L,
                  what.elapsed().toMillis(),
                  null,
                  previous,
                  previous)
              .sealedAfter(previous);
      previous = row.hash();
      rows.add(row);
    }
    return rows;
  }

  private static int write(Connection connection, List<List<LedgerRow>> chains)
      throws SQLException {
    int written = 0;
    try (var event =
            connection.prepareStatement(
                "insert into sla_event (subject, seq, ticket_id, promise_id, clock, event, at,"
                    + " recorded_at, actor_kind, actor_name, policy_id, policy_version, target_s,"
                    + " calendar_id, elapsed_ms, prev_hash, hash)"
                    + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        var subject =
            connection.prepareStatement(
                "insert into sla_subject (subject, ticket_id, last_seq, last_hash)"
                    + " values (?,?,?,?)")) {
      for (int seq = 0; seq < 4; seq++) {
        for (var chain : chains) {
          add(event, chain.get(seq));
          written++;
        }
      }
      event.executeBatch();
      for (var chain : chains) {
        var last = chain.getLast();
        subject.setString(1, last.subject());
        subject.setLong(2, last.ticketId());
        subject.setInt(3, last.seq());
        subject.setString(4, last.hash());
        subject.addBatch();
      }
      subject.executeBatch();
    }
    return written;
  }

  private static void add(PreparedStatement event, LedgerRow row) throws SQLException {
    event.setString(1, row.subject());
    event.setInt(2, row.seq());
    event.setLong(3, row.ticketId());
    event.setLong(4, row.promiseId());
    event.setString(5, row.clock().name());
    event.setString(6, row.event().name());
    event.setObject(7, row.at().atOffset(ZoneOffset.UTC));
    event.setObject(8, row.recordedAt().atOffset(ZoneOffset.UTC));
    event.setString(9, row.actor().kind().name());
    event.setString(10, row.actor().name());
    event.setLong(11, row.policyId());
    event.setInt(12, row.policyVersion());
    event.setInt(13, row.targetSeconds());
    event.setLong(14, row.calendarId());
    event.setLong(15, row.elapsedMillis());
    event.setString(16, row.prevHash());
    event.setString(17, row.hash());
    event.addBatch();
  }
}
