package org.lanedesk.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.Outcomes;

/**
 * How long a supervisor waits for each report when the ledger has a million rows: every grouping of
 * every clock, over the usual thirty days and over all of it, and the rows behind a figure. No part
 * of the usual tests:
 *
 * <pre>mvn -pl ejb -am test -Dtest=ReportBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>{@code -Dledger.rows=…} and {@code -Dledger.database=H2} change size and database. What is
 * written is the same every time: 90 days, six queues, five rows of the ledger a ticket.
 */
class ReportBenchmark {
  private static final System.Logger LOG = System.getLogger(ReportBenchmark.class.getName());
  private static final int ROWS = Integer.getInteger("ledger.rows", 1_000_000);
  private static final int TIMES = Integer.getInteger("report.times", 5);
  private static final Duration ENOUGH = Duration.ofMillis(500);
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant START = NOW.minus(Duration.ofDays(90));
  private static final Caller SUPERVISOR =
      new Caller(
          1L, "s@x.test", "S", Set.of(Role.SUPERVISOR), null, Set.of(), "en", "Asia/Shanghai");

  private final TwoDatabases database =
      TwoDatabases.valueOf(System.getProperty("ledger.database", "POSTGRESQL"));
  private final ReportDesk desk = new ReportDesk();

  @BeforeEach
  void fill() throws SQLException {
    database.reset();
    desk.database = database.dataSource();
    desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var began = System.nanoTime();
    int tickets = ROWS / 5;
    execute(
        "insert into account (id, email, name, locale, zone, state, failed_count, created_at,"
            + " version) values (1, 's@x.test', 'S', 'en', 'UTC', 'ACTIVE', 0,"
            + " timestamp with time zone '2026-01-01 00:00:00+00', 0)");
    var at = "cast('" + START + "' as timestamp with time zone) + x * interval '1' second * ";
    at += String.format(Locale.ROOT, "%.3f", 86_400.0 * 90 / tickets);
    execute(
        "insert into ticket (id, subject, preview, family, channel, requester_id, requester_name,"
            + " locale, zone, level, queue_id, lane, state, waiting, started_at, share, flags,"
            + " chase_count, reopen_count, transfer_count, requeue_count, created_at, updated_at,"
            + " access_hash, text_hash, tags, custom_fields, version) select x, 'Question', 'Where"
            + " is it?', "
            + FAMILY
            + ", 'CHAT', 1, 'C', 'en', 'UTC', "
            + LEVEL
            + ", (select min(id) from queue) + mod(x, 6), case mod(x, 10) when 0 then 'BULK' when 1"
            + " then 'FAST' else 'STANDARD' end, 'CLOSED', false, "
            + at
            + ", 0, '', 0, 0, 0, 0, "
            + at
            + ", "
            + at
            + ", 'a', 't', '', '', 0 from "
            + numbers(tickets));
    promises(tickets, 1, "FIRST_REPLY", 180, at, "1 = 1");
    promises(tickets, 2, "RESOLUTION", 86_400, at, "1 = 1");
    promises(tickets, 3, "NEXT_REPLY", 180, at, "mod(x, 4) = 0");
    execute(Outcomes.DERIVED);
    execute("analyze");
    LOG.log(
        System.Logger.Level.INFO,
        "{0} rows in {1} s",
        count("sla_event"),
        (System.nanoTime() - began) / 1_000_000_000L);
  }

  private static final String FAMILY =
      "case mod(x, 3) when 0 then 'PRE_SALE' when 1 then 'IN_SALE' else 'AFTER_SALE' end";
  private static final String LEVEL =
      "case mod(x, 20) when 0 then 'L2' when 1 then 'L3' when 2 then 'L1' else 'L0' end";

  /**
   * Begun, fulfilled by one of forty agents, every eleventh too late and therefore broken first.
   */
  private void promises(int tickets, int nth, String clock, int target, String at, String which)
      throws SQLException {
    var id = "x * 3 + " + nth;
    var took = "mod(x * 7919, " + target * 110 / 100 * 1_000L + ")";
    var late = took + " > " + target * 1_000L;
    var ended = at + " + interval '0.001' second * " + took;
    execute(
        "insert into promise (id, subject, ticket_id, clock, state, policy_id, policy_version,"
            + " policy_code, calendar_id, target_s, warn_ms, family, channel, level, started_at,"
            + " open_ms, due_at, warned, stopped_at, breach_reason) select "
            + id
            + ", 'T' || x, x, '"
            + clock
            + "', case when "
            + late
            + " then 'BROKEN' else 'KEPT' end, 1, 1, 'POLICY', 1, "
            + target
            + ", 0, "
            + FAMILY
            + ", 'CHAT', "
            + LEVEL
            + ", "
            + at
            + ", "
            + took
            + ", "
            + at
            + ", false, "
            + ended
            + ", case when "
            + late
            + " and mod(x, 2) = 0 then 'STAFF' end from "
            + numbers(tickets)
            + " where "
            + which);
    event(tickets, nth * 3, id, clock, "ACTIVATE", target, "0", at, which);
    event(
        tickets,
        nth * 3 + 1,
        id,
        clock,
        "BREACH",
        target,
        target + "000",
        ended,
        which + AND + late);
    event(tickets, nth * 3 + 2, id, clock, "FULFIL", target, took, ended, which);
  }

  private static final String AND = " and ";

  private void event(
      int tickets,
      int seq,
      String promise,
      String clock,
      String event,
      int target,
      String elapsed,
      String at,
      String which)
      throws SQLException {
    execute(
        "insert into sla_event (subject, seq, ticket_id, promise_id, clock, event, at, recorded_at,"
            + " actor_kind, actor_id, actor_name, policy_id, policy_version, target_s, calendar_id,"
            + " elapsed_ms, prev_hash, hash) select 'T' || x, "
            + seq
            + ", x, "
            + promise
            + ", '"
            + clock
            + "', '"
            + event
            + "', "
            + at
            + ", "
            + at
            + ", 'AGENT', mod(x, 40), 'Agent ' || mod(x, 40), 1, 1, "
            + target
            + ", 1, "
            + elapsed
            + ", '"
            + "0".repeat(64)
            + "', '"
            + "0".repeat(64)
            + "' from "
            + numbers(tickets)
            + " where "
            + which);
  }

  @AfterEach
  void leaveNothing() {
    database.reset();
  }

  @Test
  void every_report_is_there_within_half_a_second() {
    var slow = new ArrayList<String>();
    var told = new TreeMap<String, long[]>();
    for (var clock : List.of(ClockKind.FIRST_REPLY, ClockKind.RESOLUTION)) {
      for (var by : GroupBy.values()) {
        for (var from : new Instant[] {null, START}) {
          var name = clock + " by " + by + (from == null ? ", 30 days" : ", all 90 days");
          var query = new SlaQuery(from, null, null, null, null, null, null, clock, by);
          told.put(name, measured(() -> desk.sla(SUPERVISOR, query)));
          if (by == GroupBy.QUEUE) {
            told.put(
                name + ", rows behind a figure",
                measured(() -> desk.outcomes(SUPERVISOR, query, "PRE_SALE", true, 50, 0)));
          }
        }
      }
    }
    told.put("live board", measured(() -> desk.live(SUPERVISOR)));
    told.forEach((name, millis) -> {
      LOG.log(
          System.Logger.Level.INFO,
          "| {0} | p50 {1} ms | p95 {2} ms |",
          name,
          millis[millis.length / 2],
          millis[millis.length * 95 / 100]);
      if (millis[millis.length * 95 / 100] > ENOUGH.toMillis()) {
        slow.add(name + " " + millis[millis.length * 95 / 100] + " ms");
      }
    });
    assertTrue(slow.isEmpty(), slow::toString);
  }

  private long[] measured(Runnable report) {
    report.run();
    var millis = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      report.run();
      millis[i] = (System.nanoTime() - began) / 1_000_000;
    }
    java.util.Arrays.sort(millis);
    return millis;
  }

  private String numbers(int upTo) {
    return database == TwoDatabases.H2
        ? "(select x from system_range(1, " + upTo + ")) n"
        : "generate_series(1, cast(" + upTo + " as bigint)) as x";
  }

  private long count(String table) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
