package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.it.Buyer.ok;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Teams, owners of queues and the shift plan, written and read over the API. */
class TeamsIT {
  private static final String GROUPS = "/api/v2/groups";
  private static final String SHIFTS = "/api/v2/shifts";
  private static final Instant NINE =
      Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS).plusSeconds(3_600);

  private final Client boss = Client.program("supervisor");

  @Test
  void a_team_is_made_changed_and_dissolved() {
    long one = agent("agent1");
    long two = agent("agent2");
    var made =
        boss.call(
            "POST",
            GROUPS,
            "{\"group\":{\"name\":\"Walkers\",\"owner_id\":%d,\"user_ids\":[%d,%d]}}"
                .formatted(one, one, two));
    assertEquals(201, made.status(), made.toString());
    var path = GROUPS + "/" + made.at("group.id");
    assertTrue(made.at("group.url").getAsString().endsWith(path + ".json"), made.toString());
    assertEquals(made.at("group"), ok(boss.get(path + ".json")).at("group"));
    assertEquals(Set.of(one, two), ids(made));

    var renamed = ok(boss.call("PUT", path, "{\"group\":{\"name\":\"Runners\"}}"));
    assertEquals("Runners", renamed.at("group.name").getAsString());
    assertEquals(one, renamed.at("group.owner_id").getAsLong());
    assertEquals(Set.of(one, two), ids(renamed), "what is not named stays");
    var emptied =
        ok(
            boss.call(
                "PUT", path, "{\"group\":{\"owner_id\":null,\"user_ids\":[%d]}}".formatted(two)));
    assertTrue(emptied.at("group.owner_id").isJsonNull());
    assertEquals(Set.of(two), ids(emptied));
    var names =
        OwnServer.all(boss, "groups", GROUPS + "?page[size]=1").stream()
            .map(group -> group.get("name").getAsString())
            .toList();
    assertTrue(names.contains("Runners"), names.toString());

    assertEquals(204, boss.call("DELETE", path, null).status());
    assertEquals(404, boss.get(path).status());
  }

  @Test
  void a_team_with_a_name_that_is_taken_or_a_member_nobody_knows_is_not_made() {
    var made = boss.call("POST", GROUPS, "{\"group\":{\"name\":\"Twice\"}}");
    assertEquals(201, made.status(), made.toString());
    var again = boss.call("POST", GROUPS, "{\"group\":{\"name\":\"Twice\"}}");
    assertEquals(422, again.status(), again.toString());
    assertEquals(Words.of("en", "team.name", "Twice"), again.at("description").getAsString());
    var nobody =
        boss.call("POST", GROUPS, "{\"group\":{\"name\":\"Ghosts\",\"user_ids\":[987654321]}}");
    assertEquals(404, nobody.status(), nobody.toString());
    var odd = boss.call("POST", GROUPS, "{\"group\":{\"name\":\"Odd\",\"colour\":\"red\"}}");
    assertEquals(422, odd.status(), odd.toString());
    assertTrue(odd.text().contains("group.colour"), odd.toString());
    assertFalse(ok(boss.get(GROUPS)).text().matches("(?s).*\"(Ghosts|Odd)\".*"));
    boss.call("DELETE", GROUPS + "/" + made.at("group.id"), null);
  }

  @Test
  void owners_of_a_queue_are_replaced_and_taken_away() {
    var path = "/api/v2/queues/1/owners";
    var before = ok(boss.get(path)).at("owners").getAsJsonArray();
    long one = agent("agent1");
    var owners = ok(boss.call("PUT", path, "{\"owner_ids\":[%d]}".formatted(one)));
    assertEquals(one, owners.at("owners.0.id").getAsLong());
    assertEquals(404, boss.call("PUT", path, "{\"owner_ids\":[987654321]}").status());
    assertEquals(owners.at("owners"), ok(boss.get(path)).at("owners"), "a wrong one changes none");
    assertEquals(422, boss.call("PUT", path, "{}").status());
    var ids = new JsonArray();
    before.forEach(owner -> ids.add(owner.getAsJsonObject().get("id")));
    assertEquals(before, ok(boss.call("PUT", path, "{\"owner_ids\":" + ids + "}")).at("owners"));
    assertEquals(404, boss.get("/api/v2/queues/987654321/owners").status());
  }

  @Test
  void shifts_are_planned_listed_by_time_and_repeated() {
    long one = agent("agent1");
    var first = plan(one, NINE, NINE.plus(8, ChronoUnit.HOURS));
    assertEquals(201, first.status(), first.toString());
    var overlapping = plan(one, NINE.plusSeconds(60), NINE.plus(2, ChronoUnit.HOURS));
    assertEquals(422, overlapping.status(), overlapping.toString());
    var second = plan(agent("agent2"), NINE, NINE.plus(8, ChronoUnit.HOURS));
    var week = "?from=" + NINE + "&to=" + NINE.plus(1, ChronoUnit.DAYS);
    var pages = OwnServer.all(boss, "shifts", SHIFTS + week + "&page[size]=1");
    assertEquals(Set.of(first.at("shift"), second.at("shift")), Set.copyOf(pages));
    var later =
        ok(
            boss.call(
                "POST",
                SHIFTS + "/repeat",
                "{\"from\":\"%s\",\"to\":\"%s\",\"days\":7}"
                    .formatted(NINE, NINE.plus(1, ChronoUnit.DAYS))));
    assertEquals(2, later.at("planned").getAsInt());
    var next = NINE.plus(7, ChronoUnit.DAYS);
    var repeated = ok(boss.get(SHIFTS + "?from=" + next + "&to=" + next.plusSeconds(1)));
    assertEquals(2, repeated.at("shifts").getAsJsonArray().size());
    for (var never : List.of(0, -7, 400)) {
      var no =
          boss.call(
              "POST",
              SHIFTS + "/repeat",
              "{\"from\":\"%s\",\"to\":\"%s\",\"days\":%d}".formatted(NINE, next, never));
      assertEquals(422, no.status(), no.toString());
    }
    var all = new JsonArray();
    all.add(first.at("shift"));
    all.add(second.at("shift"));
    all.addAll(repeated.at("shifts").getAsJsonArray());
    all.forEach(shift ->
        assertEquals(
            204,
            boss.call("DELETE", SHIFTS + "/" + shift.getAsJsonObject().get("id"), null).status()));
    assertEquals(404, boss.call("DELETE", SHIFTS + "/" + first.at("shift.id"), null).status());
  }

  @Test
  void who_is_to_be_here_and_is_not_is_named() {
    long three = agent("agent3");
    ok(Client.program("agent3").call("PUT", "/api/v2/presence", "{\"presence\":\"OFFLINE\"}"));
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var shift = plan(three, now.minusSeconds(60), now.plusSeconds(3_600));
    assertEquals(201, shift.status(), shift.toString());
    assertTrue(missing(three));
    ok(Client.program("agent3").call("PUT", "/api/v2/presence", "{\"presence\":\"ONLINE\"}"));
    assertFalse(missing(three));
    ok(Client.program("agent3").call("PUT", "/api/v2/presence", "{\"presence\":\"OFFLINE\"}"));
    boss.call("DELETE", SHIFTS + "/" + shift.at("shift.id"), null);
  }

  private boolean missing(long agent) {
    return ok(boss.get(SHIFTS + "/missing")).at("agents").getAsJsonArray().asList().stream()
        .anyMatch(one -> one.getAsJsonObject().get("id").getAsLong() == agent);
  }

  private Client.Answer plan(long agent, Instant starts, Instant ends) {
    return boss.call(
        "POST",
        SHIFTS,
        "{\"shift\":{\"agent_id\":%d,\"starts_at\":\"%s\",\"ends_at\":\"%s\"}}"
            .formatted(agent, starts, ends));
  }

  private static Set<Long> ids(Client.Answer group) {
    return group.at("group.user_ids").getAsJsonArray().asList().stream()
        .map(JsonElement::getAsLong)
        .collect(Collectors.toSet());
  }

  private static long agent(String box) {
    return Client.program(box).get("/api/v2/users/me").at("user.id").getAsLong();
  }
}
