package org.lanedesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.Outcomes;
import org.lanedesk.ticket.Lane;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ReportDeskTest {
  private static final Instant NOW = Instant.parse("2026-03-12T04:00:00Z");
  private static final Caller SUPERVISOR =
      new Caller(
          1L, "s@x.test", "S", Set.of(Role.SUPERVISOR), null, Set.of(), "en", "Asia/Shanghai");

  @Parameter TwoDatabases database;

  private final ReportDesk desk = new ReportDesk();

  /** Ten answers of 1 … 10 s, the last two of 40 s and 50 s instead, and one breach still open. */
  @BeforeEach
  void someLedger() throws SQLException {
    database.reset();
    desk.database = database.dataSource();
    desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    execute(
        "insert into account (id, email, name, locale, zone, state, failed_count, created_at,"
            + " version) values (1, 's@x.test', 'S', 'en', 'UTC', 'ACTIVE', 0,"
            + " timestamp with time zone '2026-01-01 00:00:00+00', 0)");
    for (int i = 1; i <= 10; i++) {
      var lane = i % 2 == 0 ? "FAST" : "STANDARD";
      ticket(i, lane, false);
      promise(i, i % 2 == 0 ? "L2" : "L0", "KEPT");
      event(i, "FULFIL", i > 8 ? (i - 5) * 10_000L : i * 1_000L, "2026-03-10T15:59:5" + (i - 1));
    }
    event(9, "BREACH", 30_000, "2026-03-10T15:59:40");
    ticket(11, "FAST", true);
    promise(11, "L3", "BROKEN");
    event(11, "BREACH", 30_000, "2026-03-10T16:00:00");
    execute(Outcomes.DERIVED);
  }

  @Test
  void what_turned_out_to_be_spam_is_left_out() throws SQLException {
    execute("update ticket set state = 'SPAM' where id = 11");
    assertEquals(10, report(GroupBy.LEVEL).total().count());
    assertEquals(2, report(GroupBy.LEVEL).total().broken());
    execute("update ticket set state = 'QUEUED' where id = 11");
    assertEquals(11, report(GroupBy.LEVEL).total().count());
  }

  @Test
  void an_answer_counts_once_and_an_open_breach_counts_as_broken() {
    var total = report(GroupBy.LEVEL).total();
    assertEquals(11, total.count());
    assertEquals(8, total.kept());
    assertEquals(3, total.broken());
    assertEquals(10, total.measured());
    assertEquals(12_600, total.meanMillis()); // 36 s + 40 s + 50 s over ten
    assertEquals(50_000, total.worstMillis());
  }

  @Test
  void the_three_minute_rate_leaves_out_rounds_that_cross_midnight() {
    var total = report(GroupBy.LEVEL).total();
    assertEquals(Double.valueOf(total.quick()) / total.rounds(), total.quickShare());
    assertTrue(total.rounds() <= total.count(), total::toString);
    assertTrue(total.quick() <= total.rounds(), total::toString);
  }

  @Test
  void hours_by_weekday_have_keys_that_say_both() {
    var keys = report(GroupBy.HOUR_WEEKDAY).groups().stream().map(SlaFigures::key).toList();
    assertEquals(List.of("2-23", "3-00"), keys); // Tuesday before, Wednesday after midnight
  }

  @Test
  void times_on_the_wall_are_from_the_promise_s_beginning() {
    var wall = new SlaQuery(null, null, null, null, null, null, null, null, GroupBy.LEVEL, true);
    var worst =
        connectedWorst("select max(extract(epoch from e.at) - extract(epoch from p.started_at))");
    assertEquals(worst, desk.sla(SUPERVISOR, wall).total().worstMillis());
  }

  @Test
  void a_workbook_has_the_figures_that_are_shown(@TempDir Path folder) throws IOException {
    var file = folder.resolve("sla.xlsx");
    Files.write(file, SlaWorkbook.of(SlaCsv.plain(), report(GroupBy.LEVEL), "sla"));
    try (var zip = new ZipFile(file.toFile())) {
      var sheet = text(zip, "xl/worksheets/sheet1.xml");
      assertTrue(sheet.contains("<v>12.6"), "the mean of 12.6 s");
      assertTrue(text(zip, "xl/sharedStrings.xml").contains("total"));
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void percentiles_are_measured_times_by_nearest_rank() {
    var total = report(GroupBy.LEVEL).total();
    assertEquals(5_000, total.p50Millis());
    assertEquals(40_000, total.p90Millis());
    assertEquals(50_000, total.p95Millis());
    assertEquals(50_000, total.p99Millis());
  }

  @Test
  void days_and_hours_are_those_of_the_reader() {
    var days = report(GroupBy.DAY).groups();
    assertEquals(List.of("2026-03-10", "2026-03-11"), days.stream().map(SlaFigures::key).toList());
    assertEquals(1, days.getLast().count());
    assertNull(days.getLast().p50Millis());
    assertEquals(
        List.of("0", "23"),
        report(GroupBy.HOUR).groups().stream().map(SlaFigures::key).toList().stream()
            .sorted()
            .toList());
    assertEquals("2026-03-09", report(GroupBy.WEEK).groups().getFirst().key());
  }

  @ParameterizedTest
  @EnumSource(GroupBy.class)
  void groups_of_every_kind_add_up_to_the_total_and_lead_to_their_rows(GroupBy by) {
    var report = report(by);
    assertEquals(
        report.total().count(), report.groups().stream().mapToLong(SlaFigures::count).sum());
    assertEquals(report.total().kept(), report.groups().stream().mapToLong(SlaFigures::kept).sum());
    for (var group : report.groups()) {
      var rows = desk.outcomes(SUPERVISOR, query(by), group.key(), false, 100, 0);
      assertEquals(group.count(), rows.size(), group.key());
    }
    var broken = desk.outcomes(SUPERVISOR, query(by), null, true, 100, 0);
    assertEquals(3, broken.size());
    assertNull(broken.getFirst().elapsedMillis());
    assertEquals(11L, broken.getFirst().ticket());
    assertEquals(50_000L, broken.get(1).elapsedMillis());
  }

  @Test
  void conditions_narrow_what_is_counted() {
    var fast = new SlaQuery(null, null, 1L, Level.L2, Lane.FAST, null, null, null, GroupBy.QUEUE);
    var report = desk.sla(SUPERVISOR, fast);
    assertEquals(5, report.total().count());
    assertEquals("Pre-sale", report.groups().getFirst().label());
    var none =
        new SlaQuery(
            NOW.minusSeconds(60), NOW, null, null, null, null, null, ClockKind.DECISION, null);
    assertEquals(0, desk.sla(SUPERVISOR, none).total().count());
    assertNull(desk.sla(SUPERVISOR, none).total().keptShare());
    assertThrows(
        Refusal.class, () -> new SlaQuery(NOW, NOW, null, null, null, null, null, null, null));
  }

  @Test
  void the_file_holds_what_the_report_shows_and_no_formula() {
    var csv =
        new SlaCsv(SlaCsv.COLUMNS, f -> f.key() == null ? "total" : "=" + f.label())
            .of(report(GroupBy.QUEUE));
    var lines = csv.split("\r\n");
    assertEquals(
        "'=Pre-sale,11,8,3,0.7273,10,0.0000,12.600,5.000,40.000,50.000,50.000,50.000", lines[1]);
    assertTrue(lines[2].startsWith("total,11,8,3,"));
  }

  @Test
  void the_board_says_what_waits_what_is_at_risk_and_what_is_broken() throws SQLException {
    ticket(12, "FAST", true);
    promise(12, "L2", "RUNNING");
    execute(
        "update promise set warn_at = timestamp with time zone '2026-03-12 03:59:50+00',"
            + " due_at = timestamp with time zone '2026-03-12 04:00:10+00',"
            + " break_at = timestamp with time zone '2026-03-12 04:00:10+00' where id = 12");
    var board = desk.live(SUPERVISOR);
    var line = board.lines().getFirst();
    assertEquals(Lane.FAST, line.lane());
    assertEquals(2, line.waiting());
    assertEquals(1, line.atRisk());
    assertEquals(1, line.brokenNow());
    assertEquals(NOW.plusSeconds(10), line.nextDue());
    assertEquals(12L, line.nextTicket());
    assertEquals(2, board.total().waiting());
    assertEquals(
        List.of(11L),
        desk.boardTickets(SUPERVISOR, BoardFigure.BROKEN, 1L, Lane.FAST, 10).stream()
            .map(BoardTicket::id)
            .toList());
    assertEquals(
        List.of(12L),
        desk.boardTickets(SUPERVISOR, BoardFigure.AT_RISK, null, null, 10).stream()
            .map(BoardTicket::id)
            .toList());
    assertEquals(2, desk.boardTickets(SUPERVISOR, BoardFigure.WAITING, null, null, 10).size());
  }

  @Test
  void agents_and_customers_do_not_read_reports() {
    var agent = new Caller(5L, "a@x.test", "A", Set.of(Role.AGENT), null, Set.of(), "en", "UTC");
    assertThrows(NotAllowed.class, () -> desk.live(agent));
    assertThrows(NotAllowed.class, () -> desk.sla(agent, query(GroupBy.DAY)));
  }

  private SlaReport report(GroupBy by) {
    return desk.sla(SUPERVISOR, query(by));
  }

  private static SlaQuery query(GroupBy by) {
    return new SlaQuery(null, null, null, null, null, null, null, null, by);
  }

  private void ticket(long id, String lane, boolean waiting) throws SQLException {
    var at = "timestamp with time zone '2026-03-10 15:00:00+00'";
    execute(
        ("insert into ticket (id, subject, preview, family, channel, requester_id, requester_name,"
                + " locale, zone, level, queue_id, lane, state, waiting, started_at, share, flags,"
                + " chase_count, reopen_count, transfer_count, requeue_count, created_at,"
                + " updated_at, access_hash, text_hash, tags, custom_fields, version) values (%d,"
                + " 'S', 'P', 'PRE_SALE', 'CHAT', 1, 'C', 'en', 'UTC', 'L0', 1, '%s', 'QUEUED', %s,"
                + " %s, 0, '', 0, 0, 0, 0, %s, %s, 'a', 't', '', '', 0)")
            .formatted(id, lane, waiting, at, at, at));
  }

  private void promise(long id, String level, String state) throws SQLException {
    var stopped =
        state.equals("KEPT") ? "timestamp with time zone '2026-03-10 16:00:00+00'" : "null";
    execute(
        ("insert into promise (id, subject, ticket_id, clock, state, policy_id, policy_version,"
                + " policy_code, calendar_id, target_s, warn_ms, family, channel, level,"
                + " started_at, open_ms, due_at, warned, stopped_at) values (%1$d, 'T%1$d', %1$d,"
                + " 'FIRST_REPLY', '%3$s', 1, 1, 'FIRST_CHAT', 1, 30, 20000, 'PRE_SALE', 'CHAT',"
                + " '%2$s', timestamp with time zone '2026-03-10 15:00:00+00', 0,"
                + " timestamp with time zone '2026-03-10 15:00:30+00', false, %4$s)")
            .formatted(id, level, state, stopped));
  }

  private void event(long promise, String event, long elapsed, String at) throws SQLException {
    execute(
        ("insert into sla_event (subject, seq, ticket_id, promise_id, clock, event, at,"
                + " recorded_at, actor_kind, actor_id, actor_name, policy_id, policy_version,"
                + " target_s, calendar_id, elapsed_ms, prev_hash, hash) values ('T%1$d', %2$d, %1$d,"
                + " %1$d, 'FIRST_REPLY', '%3$s', timestamp with time zone '%4$s+00',"
                + " timestamp with time zone '%4$s+00', 'AGENT', 5, 'Mei', 1, 1, 30, 1, %5$d, '',"
                + " '')")
            .formatted(
                promise, event.equals("BREACH") ? 1 : 2, event, at.replace('T', ' '), elapsed));
  }

  private Long connectedWorst(String select) {
    var from = " from sla_event e join promise p on p.id = e.promise_id where e.event = 'FULFIL'";
    return database.call(session ->
        Math.round(
            session
                    .createNativeQuery(select + from, BigDecimal.class)
                    .getSingleResult()
                    .doubleValue()
                * 1_000));
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
