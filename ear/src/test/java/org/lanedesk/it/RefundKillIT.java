package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.it.OwnServer.all;
import static org.lanedesk.it.OwnServer.until;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Lanedesk of its own, whose refunds a payment provider pays over HTTP, is killed without warning
 * while eight clients agree to refunds, and started again: every refund is paid once, none is lost,
 * and the provider's book says what the database says.
 */
class RefundKillIT {
  private static final int CLIENTS = 8;
  private static final int RETURNS = 320;
  private static final int KILLED_AFTER = 120;
  private static final long PRICE = 1_000;

  @TempDir Path data;

  private OwnServer server;
  private Cashier cashier;
  private String database;

  @Test
  void every_refund_is_paid_once_although_the_server_was_killed() throws Exception {
    cashier = new Cashier();
    database = Lanedesk.emptyDatabase("refundkill");
    server =
        OwnServer.onPostgres(460, data, database)
            .with("LANEDESK_RETURNS_REFUND_URL", cashier.url())
            .with("LANEDESK_RETURNS_REFUND_SECRET", Cashier.SECRET);
    server.start();
    var token = server.token(OwnServer.ADMIN, OwnServer.PASSWORD);
    var returns = returns(token);

    var acknowledged = killedWhileTheyAgree(token, returns);
    int paidBefore = cashier.book().size();
    assertTrue(paidBefore > 0, "nothing was paid before the kill");
    assertTrue(acknowledged.size() < RETURNS, "all were agreed to before the kill");
    twoMinutesLater();
    server.start();

    together(returns, id -> agreeAgain(token, id, acknowledged));
    until(() -> count("select count(*) from payout where state = 'PAID'") == RETURNS);
    var rows = all(admin(token), "refunds", "/api/v2/refunds?page[size]=100");
    var book = cashier.book();
    var keys = new HashSet<String>();
    var paidFor = new HashSet<Long>();
    for (var row : rows) {
      var key = row.get("key").getAsString();
      assertEquals("PAID", row.get("state").getAsString(), row.toString());
      assertTrue(keys.add(key), "twice on the statement: " + row);
      assertTrue(paidFor.add(row.get("return_id").getAsLong()), "two payments of one: " + row);
      assertEquals(PRICE, row.get("amount_minor").getAsLong(), row.toString());
      var paid = book.get(key);
      assertTrue(paid != null && paid.amountMinor() == PRICE, "not in the book: " + row);
      assertEquals("C" + paid.number(), row.get("reference").getAsString(), row.toString());
    }
    assertAll(
        () -> assertEquals(book.keySet(), keys),
        () -> assertEquals(new HashSet<>(returns), paidFor),
        () ->
            assertEquals(
                RETURNS,
                count(
                    "select count(*) from return_request where state = 'REFUNDED' and refunded_minor = "
                        + PRICE)),
        () ->
            assertEquals(
                RETURNS * PRICE,
                count("select sum(amount_minor) from booking where kind = 'PAID'")),
        cashier::assertEverythingWasSigned);
    System.out.println(
        "killed with "
            + acknowledged.size()
            + " agreed and "
            + paidBefore
            + " paid; "
            + (cashier.asked() - RETURNS)
            + " were ordered again under their key");
  }

  @AfterEach
  void stop() {
    if (server != null) server.kill();
    if (cashier != null) cashier.close();
  }

  private Client admin(String token) {
    return server.as(OwnServer.ADMIN, token);
  }

  /** Requests for the money of orders that were not shipped, made by eight at a time. */
  private List<Long> returns(String token) throws Exception {
    var paid = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.HOURS);
    var orders =
        IntStream.range(0, RETURNS)
            .mapToObj(n ->
                """
                {"number":"KILL%1$d","member_email":"killed%2$d@lanedesk.test","paid_at":"%3$s",\
                "lines":[{"sku":"K","title":"Kettle","quantity":1,"price_minor":%4$d}]}
                """
                    .formatted(n, n % CLIENTS, paid, PRICE))
            .collect(Collectors.joining());
    for (int n = 0; n < CLIENTS; n++)
      OwnServer.importMember(admin(token), "killed" + n + "@lanedesk.test", "L0");
    var job =
        Buyer.ok(
            admin(token)
                .call(
                    "POST",
                    "/api/v2/imports/orders",
                    orders,
                    "Content-Type",
                    "application/x-ndjson"));
    var path = "/api/v2/job_statuses/" + job.at("job_status.id").getAsString();
    until(() -> admin(token).get(path).at("job_status.status").getAsString().equals("completed"));
    var made = new ConcurrentLinkedQueue<Long>();
    together(
        IntStream.range(0, RETURNS).mapToObj(n -> "KILL" + n).toList(),
        order -> made.add(asked(admin(token), order)));
    return List.copyOf(made);
  }

  private static Long asked(Client admin, String order) {
    var line = admin.get("/api/v2/orders/" + order).at("order.lines.0.id").getAsLong();
    var wish =
        """
        {"return":{"order_number":"%s","type":"REFUND_ONLY","reason":"NO_REASON",\
        "lines":[{"id":%d,"quantity":1}]}}
        """
            .formatted(order, line);
    return Buyer.ok(admin.call("POST", "/api/v2/returns", wish)).at("return.id").getAsLong();
  }

  /** Eight clients agree until it is killed; those that were told it is done. */
  private Set<Long> killedWhileTheyAgree(String token, List<Long> returns) {
    var acknowledged = ConcurrentHashMap.<Long>newKeySet();
    Queue<Long> waiting = new ConcurrentLinkedQueue<>(returns);
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < CLIENTS; n++)
        clients.submit(() -> {
          var client = admin(token);
          for (var id = waiting.poll(); id != null; id = waiting.poll()) {
            try {
              Buyer.ok(agree(client, id));
              acknowledged.add(id);
            } catch (Client.Unanswered dead) {
              return;
            }
          }
        });
      until(() -> acknowledged.size() >= KILLED_AFTER && !cashier.book().isEmpty());
      server.kill();
    }
    return acknowledged;
  }

  private static Client.Answer agree(Client client, Long id) {
    return client.call("POST", "/api/v2/returns/" + id + "/approve", "{}");
  }

  /** What was agreed to before, told or not, cannot be agreed to again; everything else can. */
  private boolean agreeAgain(String token, Long id, Set<Long> acknowledged) {
    var answer = agree(admin(token), id);
    if (acknowledged.contains(id)) assertEquals(409, answer.status(), id + ": " + answer);
    else assertTrue(answer.status() == 200 || answer.status() == 409, id + ": " + answer);
    assertFalse(answer.status() >= 500, answer.toString());
    return true;
  }

  /**
   * What the dead server held, others may take after two minutes; the test does not wait so long.
   */
  private void twoMinutesLater() throws SQLException {
    try (var connection = DriverManager.getConnection(database, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update outbox set taken_until = taken_until - interval '2 minutes'"
              + " where taken_until is not null");
    }
  }

  private long count(String select) throws SQLException {
    try (var connection = DriverManager.getConnection(database, "postgres", "postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(select)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static <T> void together(List<T> all, Function<T, Boolean> work) throws Exception {
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var calls = new ArrayList<Callable<Boolean>>();
      all.forEach(one -> calls.add(() -> work.apply(one)));
      for (var done : clients.invokeAll(calls)) done.get();
    }
  }
}
