package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.it.OwnServer.all;
import static org.lanedesk.it.OwnServer.until;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A Lanedesk of its own is killed without warning while eight clients open tickets, and started
 * again: what was acknowledged is there once and whole, and a promise that fell due meanwhile is on
 * record as broken at its true instant. It runs outside the demo, so its only account is the first
 * administrator of the settings.
 */
class KillIT {
  private static final String VIP = "vip@lanedesk.test";
  private static final int CLIENTS = 8;

  /** What tickets are kept in. */
  enum Store {
    H2,
    POSTGRESQL
  }

  @TempDir Path data;

  private OwnServer server;

  @ParameterizedTest
  @EnumSource(Store.class)
  void whatWasAcknowledgedSurvivesAKill(Store store) throws Exception {
    server =
        store == Store.H2
            ? OwnServer.onH2(460, data)
            : OwnServer.onPostgres(460, data, Lanedesk.emptyDatabase("kill"));
    server.start();
    var token = server.token(OwnServer.ADMIN, OwnServer.PASSWORD);
    OwnServer.importMember(admin(token), VIP, "L3");
    var vip = open(admin(token), UUID.randomUUID().toString(), VIP, "voice");
    long vipId = vip.at("ticket.id").getAsLong();
    var due = due(admin(token), vipId);

    var keys = ConcurrentHashMap.<String>newKeySet();
    var acknowledged = new ConcurrentHashMap<String, Long>();
    killWhileTheyWrite(token, keys, acknowledged, due.minusSeconds(6));
    assertTrue(acknowledged.size() > 50, "only " + acknowledged.size() + " were opened");
    until(() -> Instant.now().isAfter(due.minusSeconds(2)));
    server.start();

    var admin = admin(token);
    var tickets = tickets(admin);
    var promised = activated(admin);
    assertAll(
        () -> assertEachIsThereOnce(acknowledged, tickets),
        () -> assertEachHasItsPlaceAndPromise(acknowledged, tickets, promised),
        () -> assertWhatWaitsIsWhatIsThere(admin, tickets),
        () -> assertRetriesFindTheSame(token, keys, acknowledged),
        () -> assertBrokenAtItsTrueInstant(admin, vipId, due),
        () ->
            assertEquals(
                "true",
                admin.get("/api/v2/ledger/verification").at("verification.valid").getAsString()));
    System.out.println("killed on " + store + ": " + acknowledged.size() + " acknowledged");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.kill();
    }
  }

  private Client admin(String token) {
    return server.as(OwnServer.ADMIN, token);
  }

  private static Client.Answer open(Client by, String key, String email, String channel) {
    var body =
        """
        {"ticket":{"subject":"kill %1$s","comment":{"body":"我的包裹还没到"},"external_id":"%1$s",
         "requester":{"email":"%2$s"},"via":{"channel":"%3$s"}}}\
        """
            .formatted(key, email, channel);
    var answer = by.call("POST", "/api/v2/tickets", body, "Idempotency-Key", key);
    assertEquals(201, answer.status(), answer.toString());
    return answer;
  }

  private static String requester(String key) {
    return "customer" + key.charAt(0) + "@lanedesk.test";
  }

  private void killWhileTheyWrite(
      String token, Set<String> keys, Map<String, Long> acknowledged, Instant when) {
    var killed = new AtomicBoolean();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.submit(() -> {
          var client = admin(token);
          while (!killed.get()) {
            var key = UUID.randomUUID().toString();
            keys.add(key);
            try {
              var opened = open(client, key, requester(key), "chat");
              acknowledged.put(key, opened.at("ticket.id").getAsLong());
            } catch (Client.Unanswered dead) {
              return;
            }
          }
        });
      }
      until(() -> Instant.now().isAfter(when));
      server.kill();
      killed.set(true);
    }
  }

  /** Every ticket there is, by its external id; the list holds as many as were opened with it. */
  private static Map<String, List<JsonObject>> tickets(Client admin) {
    var found = new HashMap<String, List<JsonObject>>();
    for (var row : all(admin, "tickets", "/api/v2/tickets?page[size]=100")) {
      found.computeIfAbsent(row.get("external_id").getAsString(), k -> new ArrayList<>()).add(row);
    }
    return found;
  }

  private static Set<Long> activated(Client admin) {
    var found = new HashSet<Long>();
    for (var row : all(admin, "events", "/api/v2/ledger?page[size]=100")) {
      if (row.get("event").getAsString().equals("ACTIVATE")
          && row.get("clock").getAsString().equals("FIRST_REPLY")) {
        assertTrue(found.add(row.get("ticket_id").getAsLong()), "promised twice: " + row);
      }
    }
    return found;
  }

  private static void assertEachIsThereOnce(
      Map<String, Long> acknowledged, Map<String, List<JsonObject>> tickets) {
    acknowledged.forEach((key, id) ->
        assertEquals(
            List.of(id),
            tickets.getOrDefault(key, List.of()).stream()
                .map(t -> t.get("id").getAsLong())
                .toList()));
  }

  private static void assertEachHasItsPlaceAndPromise(
      Map<String, Long> acknowledged, Map<String, List<JsonObject>> tickets, Set<Long> promised) {
    acknowledged.forEach((key, id) -> {
      var ours = tickets.get(key).getFirst().getAsJsonObject("lanedesk");
      for (var fact : List.of("queue", "lane", "rank", "answer_by")) {
        assertTrue(!ours.get(fact).isJsonNull(), id + " has no " + fact);
      }
      assertTrue(promised.contains(id), id + " has no promise on record");
    });
  }

  private static void assertWhatWaitsIsWhatIsThere(
      Client admin, Map<String, List<JsonObject>> tickets) {
    long waiting = 0;
    for (var queue : admin.get("/api/v2/queues").at("queues").getAsJsonArray()) {
      for (var lane : queue.getAsJsonObject().getAsJsonObject("waiting").entrySet()) {
        waiting += lane.getValue().getAsLong();
      }
    }
    assertEquals(tickets.size(), waiting);
  }

  /** Also those that nobody got an answer to: afterwards there is one ticket for each key. */
  private void assertRetriesFindTheSame(
      String token, Set<String> keys, Map<String, Long> acknowledged) throws Exception {
    var again = new ConcurrentHashMap<String, Long>();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var client = admin(token);
      var calls =
          keys.stream()
              .map(key ->
                  (Callable<Long>)
                      () -> {
                        var opened = open(client, key, requester(key), "chat");
                        return again.put(key, opened.at("ticket.id").getAsLong());
                      })
              .toList();
      for (var call : clients.invokeAll(calls)) {
        call.get();
      }
    }
    acknowledged.forEach((key, id) -> assertEquals(id, again.get(key), key));
    assertEquals(
        keys.size() + 1L,
        admin(token).get("/api/v2/tickets?page=1&per_page=1").at("count").getAsLong());
  }

  private static Instant due(Client admin, long ticket) {
    var promises = admin.get("/api/v2/tickets/" + ticket + "/promises").at("promises");
    for (var promise : promises.getAsJsonArray()) {
      var row = promise.getAsJsonObject();
      if (row.get("clock").getAsString().equals("FIRST_REPLY")) {
        assertEquals(20, row.get("target_seconds").getAsInt(), row.toString());
        return Instant.parse(row.get("due_at").getAsString());
      }
    }
    throw new AssertionError("no first reply was promised: " + promises);
  }

  private static void assertBrokenAtItsTrueInstant(Client admin, long ticket, Instant due) {
    var path = "/api/v2/tickets/" + ticket + "/promises";
    until(() -> !breaches(admin, path).isEmpty());
    var breaches = breaches(admin, path);
    assertEquals(1, breaches.size(), breaches.toString());
    var at = Instant.parse(breaches.getFirst().get("at").getAsString());
    var recorded = Instant.parse(breaches.getFirst().get("recorded_at").getAsString());
    assertEquals(due, at);
    assertTrue(
        recorded.isAfter(due.plusSeconds(1)),
        "the server was up when it fell due: " + breaches.getFirst());
  }

  private static List<JsonObject> breaches(Client admin, String path) {
    var found = new ArrayList<JsonObject>();
    for (var event : admin.get(path).at("events").getAsJsonArray()) {
      var row = event.getAsJsonObject();
      if (row.get("event").getAsString().equals("BREACH")
          && row.get("clock").getAsString().equals("FIRST_REPLY")) {
        found.add(row);
      }
    }
    return found;
  }
}
