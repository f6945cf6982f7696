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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two Lanedesks on one PostgreSQL: what falls due is written down once though both look for it,
 * agents on both never get the same ticket, and when one of them is killed in the middle the other
 * loses nothing and misses nothing.
 */
class TwoServersIT {
  private static final String AGENT_PASSWORD = "an-Agent-passw0rd";
  private static final String VIP = "vip@lanedesk.test";
  private static final int AGENTS = 8;
  private static final int PROMISED = 16;
  private static final int WAITING = 120;

  @TempDir Path data;

  private OwnServer stays;
  private OwnServer dies;
  private String admin;
  private final Map<Integer, String> agents = new HashMap<>();

  @Test
  void two_servers_do_everything_once_and_one_goes_on_alone() throws Exception {
    startBoth();
    var before = openPromised();
    until(() -> rowsOf(before, "BREACH").size() >= PROMISED);
    assertNoticedInTime(before);
    var across = openPromised();
    openWaiting();

    var claimed = claimWhileOneIsKilled();
    until(() -> rowsOf(across, "BREACH").size() >= PROMISED);

    var tickets = all(admin(), "tickets", "/api/v2/tickets?page[size]=100");
    var everything = new HashSet<>(before);
    everything.addAll(across);
    assertAll(
        () -> assertEquals(2 * PROMISED + WAITING, tickets.size()),
        () -> assertClaimedOnce(claimed, tickets),
        () -> assertWrittenOnceAtItsTrueInstant(everything),
        () ->
            assertEquals(
                "true",
                admin().get("/api/v2/ledger/verification").at("verification.valid").getAsString()));
    System.out.println("two servers: " + claimed.size() + " claims acknowledged");
  }

  @AfterEach
  void stop() {
    for (var server : new OwnServer[] {stays, dies}) {
      if (server != null) {
        server.kill();
      }
    }
  }

  private void startBoth() throws Exception {
    var database = Lanedesk.emptyDatabase("two");
    stays = OwnServer.onPostgres(470, data.resolve("stays"), database);
    dies = OwnServer.onPostgres(480, data.resolve("dies"), database);
    stays.start();
    dies.start();
    admin = stays.token(OwnServer.ADMIN, OwnServer.PASSWORD);
    OwnServer.importMember(admin(), VIP, "L3");
    for (int i = 0; i < AGENTS; i++) {
      var email = email(i);
      var made =
          admin()
              .call(
                  "POST",
                  "/api/v2/users/create_or_update",
                  """
                  {"user":{"email":"%s","name":"Agent %d","role":"agent","password":"%s"}}\
                  """
                      .formatted(email, i, AGENT_PASSWORD));
      assertEquals(201, made.status(), made.toString());
      agents.put(i, server(i).token(email, AGENT_PASSWORD));
    }
  }

  /** Calls of a member of the highest level, whose first reply is promised in 20 seconds. */
  private Set<Long> openPromised() {
    var opened = new HashSet<Long>();
    for (int i = 0; i < PROMISED; i++) {
      opened.add(open(server(i), VIP, "voice"));
    }
    return opened;
  }

  private void openWaiting() {
    for (int i = 0; i < WAITING; i++) {
      open(server(i), "customer" + i + "@lanedesk.test", "web");
    }
  }

  private long open(OwnServer at, String email, String channel) {
    var key = UUID.randomUUID().toString();
    var answer =
        at.as(OwnServer.ADMIN, admin)
            .call(
                "POST",
                "/api/v2/tickets",
                """
                {"ticket":{"subject":"%1$s","comment":{"body":"我的包裹还没到 %1$s"},
                 "requester":{"email":"%2$s"},"via":{"channel":"%3$s"}}}\
                """
                    .formatted(key, email, channel));
    assertEquals(201, answer.status(), answer.toString());
    return answer.at("ticket.id").getAsLong();
  }

  /** Every second agent works on the server that dies when a quarter of the line is served. */
  private Map<Long, Integer> claimWhileOneIsKilled() throws Exception {
    var claimed = new ConcurrentHashMap<Long, Integer>();
    var queues = new ArrayList<Long>();
    for (var queue : admin().get("/api/v2/queues").at("queues").getAsJsonArray()) {
      queues.add(queue.getAsJsonObject().get("id").getAsLong());
    }
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var working = new ArrayList<Future<?>>();
      for (int i = 0; i < AGENTS; i++) {
        int agent = i;
        working.add(
            people.submit(() -> {
              var client = server(agent).as(email(agent), agents.get(agent));
              for (var queue : queues) {
                claimAll(client, agent, queue, claimed);
              }
            }));
      }
      until(() -> claimed.size() >= WAITING / 4);
      dies.kill();
      for (var one : working) {
        one.get();
      }
    }
    return claimed;
  }

  private void claimAll(Client client, int agent, Long queue, Map<Long, Integer> claimed) {
    try {
      var answer = client.call("POST", "/api/v2/queues/" + queue + "/next", null);
      while (answer.status() == 200) {
        var other = claimed.put(answer.at("ticket.id").getAsLong(), agent);
        assertEquals(null, other, "claimed by two: " + answer);
        answer = client.call("POST", "/api/v2/queues/" + queue + "/next", null);
      }
      assertEquals(204, answer.status(), answer.toString());
    } catch (Client.Unanswered dead) {
      assertEquals(dies, server(agent), "the other server does not answer");
    }
  }

  /** What was acknowledged is so; what was not is either served to one agent or still waits. */
  private void assertClaimedOnce(Map<Long, Integer> claimed, List<JsonObject> tickets) {
    long served = 0;
    for (var ticket : tickets) {
      long id = ticket.get("id").getAsLong();
      var reasons = admin().get("/api/v2/tickets/" + id + "/routing").at("decisions");
      long times = 0;
      for (var reason : reasons.getAsJsonArray()) {
        if (reason.getAsJsonObject().get("kind").getAsString().equals("SERVED")) {
          times++;
        }
      }
      assertTrue(times <= 1, id + " was served " + times + " times");
      assertEquals(times == 1, !ticket.get("assignee_id").isJsonNull(), ticket.toString());
      assertTrue(
          times == 1 || !claimed.containsKey(id), id + " was acknowledged and is not served");
      served += times;
    }
    assertEquals(tickets.size(), served, "nothing is left behind");
    assertTrue(served - claimed.size() <= AGENTS / 2, "only the killed server's last answers lack");
  }

  /** While both are up, within a second of the instant; ten for a machine that is very busy. */
  private void assertNoticedInTime(Set<Long> tickets) {
    for (var breach : rowsOf(tickets, "BREACH")) {
      var at = Instant.parse(breach.get("at").getAsString());
      var recorded = Instant.parse(breach.get("recorded_at").getAsString());
      assertTrue(recorded.isBefore(at.plusSeconds(10)), breach.toString());
    }
  }

  private void assertWrittenOnceAtItsTrueInstant(Set<Long> tickets) {
    var begun = instants(tickets, "ACTIVATE");
    var warned = instants(tickets, "WARN");
    var broken = instants(tickets, "BREACH");
    assertEquals(tickets.size(), begun.size());
    begun.forEach((ticket, at) -> {
      assertEquals(List.of(at.getFirst().plusSeconds(10)), warned.get(ticket), "warned " + ticket);
      assertEquals(List.of(at.getFirst().plusSeconds(20)), broken.get(ticket), "broken " + ticket);
    });
  }

  private Map<Long, List<Instant>> instants(Set<Long> tickets, String event) {
    return rowsOf(tickets, event).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("ticket_id").getAsLong(),
                Collectors.mapping(
                    row -> Instant.parse(row.get("at").getAsString()), Collectors.toList())));
  }

  private List<JsonObject> rowsOf(Set<Long> tickets, String event) {
    return all(admin(), "events", "/api/v2/ledger?page[size]=100").stream()
        .filter(row -> row.get("event").getAsString().equals(event))
        .filter(row -> tickets.contains(row.get("ticket_id").getAsLong()))
        .filter(row -> row.get("clock").getAsString().equals("FIRST_REPLY"))
        .toList();
  }

  private Client admin() {
    return stays.as(OwnServer.ADMIN, admin);
  }

  private OwnServer server(int number) {
    return number % 2 == 0 ? stays : dies;
  }

  private static String email(int agent) {
    return "agent" + agent + "@lanedesk.test";
  }
}
