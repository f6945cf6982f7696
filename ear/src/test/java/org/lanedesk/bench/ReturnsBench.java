package org.lanedesk.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Returns in a large shop: a million orders, a hundred thousand returns with their conversations,
 * on PostgreSQL, filled by SQL. Asks for what customers and agents look at, over HTTP and from the
 * first to the last byte of the page, and lets timers end to see how soon that is noticed.
 */
public final class ReturnsBench {
  private static final int ORDERS = Integer.getInteger("bench.orders", 1_000_000);
  private static final int RETURNS = Integer.getInteger("bench.returns", 100_000);
  private static final int MEMBERS = 50_000;
  private static final int DUE = 600;
  private static final Duration WARM = Duration.ofSeconds(20);
  private static final Duration TICK = Duration.ofMillis(800);
  private static final int ASKED = 200;

  private final String jdbc;

  private ReturnsBench(String jdbc) {
    this.jdbc = jdbc;
  }

  public static void main(String[] none) throws Exception {
    var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
    try (var server = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start()) {
      var url = server.getJdbcUrl("postgres", "postgres");
      var settings = new HashMap<>(Map.of("LANEDESK_DATA", home.toString()));
      settings.put("LANEDESK_DB_URL", url);
      settings.put("LANEDESK_DB_USER", "postgres");
      settings.put("LANEDESK_DB_PASSWORD", "postgres");
      new ReturnsBench(url).run(settings);
    }
  }

  private void run(Map<String, String> settings) throws Exception {
    try (var shop = Shop.open(settings)) {
      shop.await("history is told");
      fill();
      customers(shop);
      agents(shop);
      timers();
    }
  }

  /** Members, orders, returns with all that hangs on them; one statement for each table. */
  private void fill() throws SQLException {
    long began = System.nanoTime();
    try (var connection = open();
        var sql = connection.createStatement()) {
      for (var statement : FILL.formatted(MEMBERS, ORDERS, RETURNS).split(";\n")) {
        if (!statement.isBlank()) sql.execute(statement);
      }
      conversations(connection, sql);
      sql.execute("vacuum analyze");
      System.out.printf(
          Locale.ROOT,
          "filled in %d s: %d orders, %d lines, %d returns, %d tickets%n",
          Duration.ofNanos(System.nanoTime() - began).toSeconds(),
          count(sql, "purchase"),
          count(sql, "purchase_line"),
          count(sql, "return_request"),
          count(sql, "ticket"));
    }
  }

  /**
   * In this order: customers; orders in the last year, of which the demo shop's four levels have
   * fifty each; lines; returns of each tenth; what runs on those that are open.
   */
  private static final String FILL =
      """
      insert into account (email, name, locale, zone, state, failed_count, created_at, version)
      select 'bench' || n || '@bench.lanedesk.test', 'Bench ' || n, 'zh-CN', 'Asia/Shanghai', 'ACTIVE', 0, now() - interval '2 years', 0
      from generate_series(1, %1$d) n;
      insert into member (id, level, score, credit, created_at, version)
      select id, 'L' || (id %% 4), 500, 650, now() - interval '2 years', 0 from account where email like 'bench%%@bench.lanedesk.test';
      create table bench_member as
      select row_number() over (order by email like 'bench%%@bench.lanedesk.test', id) - 1 as n, id from account
      where email like 'bench%%@bench.lanedesk.test' or email in ('l0@demo.lanedesk.org', 'l1@demo.lanedesk.org', 'l2@demo.lanedesk.org', 'l3@demo.lanedesk.org');
      create unique index bench_member_n on bench_member (n);
      insert into purchase (number, member_id, currency, paid_minor, coupon_minor, freight_minor, paid_at, shipped_at, delivered_at, zone, state, version)
      select 'B' || o.n, m.id, 'CNY', 19000, 1000, 0, o.at, o.at + interval '1 day', o.at + interval '3 days', 'Asia/Shanghai', 'DELIVERED', 0
      from (select n, now() - interval '4 days' - (n %% 525600) * interval '1 minute' as at from generate_series(1, %2$d) n) o
      join bench_member m on m.n = case when o.n <= 200 then o.n %% 4 else 4 + o.n %% (%1$d - 4) end;
      insert into purchase_line (purchase_id, line_no, sku, title, quantity, price_minor, category, fresh, exclusion, exclusion_confirmed, virtual)
      select p.id, l, 'SKU' || (p.id + l) %% 5000, '保温杯 ' || (p.id + l) %% 5000, 2, 5000, 'home', false, 'NONE', false, false
      from purchase p cross join generate_series(1, 2) l where p.number like 'B%%' and p.id %% 2 = 0;
      insert into purchase_line (purchase_id, line_no, sku, title, quantity, price_minor, category, fresh, exclusion, exclusion_confirmed, virtual)
      select p.id, 1, 'SKU' || p.id %% 5000, '围巾 ' || p.id %% 5000, 2, 10000, 'home', p.id %% 10 = 1, 'NONE', false, false
      from purchase p where p.number like 'B%%' and p.id %% 2 = 1;
      insert into return_request (member_id, member_name, purchase_id, order_number, type, reason, goods, text, state, level, currency, gross_minor, coupon_minor,
        freight_minor, amount_minor, freight_bearer, pack_id, code, until_at, decide_by, created_at, updated_at, decided_at, version, turn, due_at, next_at, approved_minor)
      select p.member_id, a.name, p.id, p.number, 'RETURN', case when n %% 3 = 0 then 'QUALITY' else 'NO_REASON' end, '保温杯', '不合适', s.state, 'L' || (n %% 4), 'CNY', 5000, 250,
        0, 4750, 'CUSTOMER', (select min(id) from policy_pack where code = 'CN'), 'OK', p.delivered_at + interval '7 days',
        case when s.state = 'SUBMITTED' then now() + interval '1 hour' + n * interval '1 second' end,
        p.delivered_at + interval '1 hour', p.delivered_at + interval '2 hours', case when s.state <> 'SUBMITTED' then p.delivered_at + interval '2 hours' end, 1,
        s.turn, case when s.turn is not null then now() + interval '1 day' + n * interval '1 second' end, case when s.turn is not null then now() + interval '1 day' + n * interval '1 second' end, 4750
      from (select row_number() over (order by id) as n, purchase.* from purchase where number like 'B%%' and (id / 4) %% 10 = 0) p
      join account a on a.id = p.member_id
      cross join lateral (select case p.n %% 20 when 0 then 'SUBMITTED' when 1 then 'APPROVED_AWAIT_RETURN' when 2 then 'INSPECTING' when 3 then 'REJECTED' when 4 then 'CLOSED' else 'REFUNDED' end as state,
        case p.n %% 20 when 0 then 'SHOP' when 1 then 'CUSTOMER' when 2 then 'SHOP' when 3 then 'CUSTOMER' end as turn) s
      where p.n <= %3$d;
      insert into return_line (return_id, purchase_line_id, sku, title, quantity, pieces, gross_minor, coupon_minor, freight_minor, amount_minor, code)
      select r.id, l.id, l.sku, l.title, 1, '1', 5000, 250, 0, 4750, 'OK'
      from return_request r join purchase_line l on l.purchase_id = r.purchase_id and l.line_no = 1 where r.ticket_id is null;
      insert into return_event (return_id, at, row_no, verb, from_state, to_state, actor_kind, actor_name)
      select r.id, r.created_at, 'R1', 'SUBMIT', null, 'SUBMITTED', 'CUSTOMER', r.member_name from return_request r where r.ticket_id is null;
      insert into return_event (return_id, at, row_no, verb, from_state, to_state, actor_kind, actor_name)
      select r.id, r.updated_at, 'R3', 'APPROVE', 'SUBMITTED', r.state, 'SYSTEM', 'T1' from return_request r where r.ticket_id is null and r.state <> 'SUBMITTED';
      insert into return_timer (return_id, timer, due_at, rounds)
      select r.id, case r.state when 'SUBMITTED' then 'T1' when 'APPROVED_AWAIT_RETURN' then 'T5' when 'INSPECTING' then 'T7' else 'T4' end, r.due_at, 0
      from return_request r where r.ticket_id is null and r.due_at is not null;
      """;

  /** Each return talks through a ticket, which is a copy of one of the demo shop's. */
  private static void conversations(Connection connection, Statement sql) throws SQLException {
    var columns = new ArrayList<String>();
    try (var found = connection.getMetaData().getColumns(null, null, "ticket", null)) {
      while (found.next()) columns.add(found.getString("COLUMN_NAME"));
    }
    columns.remove("id");
    var values = new ArrayList<String>();
    for (var column : columns)
      values.add(
          switch (column) {
            case "return_id" -> "r.id";
            case "requester_id" -> "r.member_id";
            case "requester_name" -> "r.member_name";
            case "requester_email" -> "null";
            case "order_number" -> "r.order_number";
            case "state" -> "'IN_PROGRESS'";
            case "waiting" -> "false";
            case "created_at", "updated_at", "started_at" -> "r.created_at";
            default -> "t." + column;
          });
    sql.execute(
        "insert into ticket ("
            + String.join(", ", columns)
            + ") select "
            + String.join(", ", values)
            + " from return_request r cross join (select * from ticket where return_id is not null"
            + " order by id fetch first 1 rows only) t where r.ticket_id is null");
    sql.execute(
        "update return_request r set ticket_id = t.id from ticket t"
            + " where t.return_id = r.id and r.ticket_id is null");
    sql.execute(
        "insert into message (ticket_id, kind, author_kind, text, at, channel, ticket_version)"
            + " select id, 'PUBLIC', 'CUSTOMER', preview, created_at, channel, 0 from ticket t"
            + " where not exists (select 1 from message m where m.ticket_id = t.id)");
  }

  private void customers(Shop shop) throws Exception {
    var browsers = browsers(shop, "l0", "l1", "l2", "l3");
    var orders = new ArrayList<List<String>>();
    var returns = new ArrayList<List<String>>();
    try (var connection = open();
        var sql = connection.createStatement()) {
      for (var who : List.of("l0", "l1", "l2", "l3")) {
        var of =
            " where member_id = (select id from account where email = '"
                + who
                + "@demo.lanedesk.org')";
        orders.add(words(sql, "select number from purchase" + of + " and number like 'B%'"));
        returns.add(words(sql, "select id from return_request" + of));
      }
    }
    measure("customer: which order", (c, n) -> shop.page(browsers.get(c), "/return"));
    measure(
        "customer: one order, line by line",
        (c, n) -> shop.page(browsers.get(c), "/return?order=" + one(orders.get(c % 4), n)));
    measure("customer: my returns", (c, n) -> shop.page(browsers.get(c), "/returns"));
    measure(
        "customer: one return",
        (c, n) -> shop.page(browsers.get(c), "/returns?id=" + one(returns.get(c % 4), n)));
  }

  private void agents(Shop shop) throws Exception {
    var browsers = browsers(shop, "agent1", "agent2", "agent3", "agent4");
    List<String> waiting;
    try (var connection = open();
        var sql = connection.createStatement()) {
      waiting =
          words(
              sql,
              "select id from return_request where state = 'SUBMITTED' order by id limit 2000");
    }
    measure(
        "agent: queue of decisions (API)",
        (c, n) ->
            shop.api(
                "agent" + (1 + c % 4), "GET", "/returns?state=submitted&page[size]=100", null));
    measure(
        "agent: queue and the first decision",
        (c, n) -> shop.page(browsers.get(c), "/console/returns"));
    measure(
        "agent: queue and one decision",
        (c, n) -> shop.page(browsers.get(c), "/console/returns?id=" + one(waiting, n)));
  }

  /** Lets ten timers end each second for a minute and asks how late each was noticed. */
  private void timers() throws Exception {
    try (var connection = open();
        var sql = connection.createStatement()) {
      sql.execute(
          "create table bench_due as select id as return_id, now() + interval '5 seconds'"
              + " + row_number() over (order by id) * interval '100 milliseconds' as due"
              + " from return_request where state = 'REJECTED' and turn = 'CUSTOMER' order by id"
              + " fetch first "
              + DUE
              + " rows only");
      sql.execute(
          "update return_timer t set due_at = d.due, warn_at = null from bench_due d"
              + " where d.return_id = t.return_id");
      sql.execute(
          "update return_request r set due_at = d.due, next_at = d.due from bench_due d"
              + " where d.return_id = r.id");
      var closed =
          "select count(*) from return_event e join bench_due d on d.return_id = e.return_id"
              + " where e.verb = 'EXPIRE'";
      for (long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
          System.nanoTime() < end && number(sql, closed) < DUE; ) {
        LockSupport.parkNanos(500_000_000);
      }
      try (var row =
          sql.executeQuery(
              """
              select count(*), percentile_disc(0.5) within group (order by ms), percentile_disc(0.95) within group (order by ms), max(ms)
              from (select 1000 * extract(epoch from e.at - d.due) as ms from return_event e join bench_due d on d.return_id = e.return_id where e.verb = 'EXPIRE') late
              """)) {
        row.next();
        System.out.printf(
            Locale.ROOT,
            "| timers, ten a second | %d of %d noticed, p50 %.0f ms, p95 %.0f ms, latest %.0f ms after their instant |%n",
            row.getInt(1),
            DUE,
            row.getDouble(2),
            row.getDouble(3),
            row.getDouble(4));
      }
    }
  }

  /** Until the code is compiled, then at the pace of people: ten a second together. */
  private static void measure(String what, Clients.Step step) {
    Clients.during(WARM, step);
    System.out.println("| " + what + " | " + Clients.paced(ASKED, TICK, step) + " |");
  }

  private static List<HttpClient> browsers(Shop shop, String... who) throws Exception {
    var browsers = new ArrayList<HttpClient>();
    for (int n = 0; n < Clients.MANY; n++) browsers.add(shop.browser(who[n % who.length]));
    return browsers;
  }

  private static String one(List<String> some, int n) {
    return some.get(n % some.size());
  }

  private static List<String> words(Statement sql, String select) throws SQLException {
    var words = new ArrayList<String>();
    try (var rows = sql.executeQuery(select)) {
      while (rows.next()) words.add(rows.getString(1));
    }
    return words;
  }

  private static long number(Statement sql, String select) throws SQLException {
    try (var rows = sql.executeQuery(select)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static long count(Statement sql, String table) throws SQLException {
    return number(sql, "select count(*) from " + table);
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(jdbc, "postgres", "postgres");
  }
}
