package org.lanedesk.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.lanedesk.it.Buyer.ok;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Waiting questions are held out to agents, in the browsers of two of them. They are nobody's
 * agents of old, serve one queue and take one chat at a time; who else is there goes home first.
 */
@ExtendWith(Chromium.class)
class OffersIT {
  private static final String QUEUE = "OVERSEAS_EN";
  private static final long QUEUE_ID = 6;
  private static final String FIRST = "offered.first";
  private static final String SECOND = "offered.second";

  /** An offer stands for twenty seconds at most; a busy machine is slow besides. */
  private static final LocatorAssertions.IsVisibleOptions WHEN_LAPSED =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private final Client admin = Client.program("admin");
  private long first;
  private long second;

  @BeforeEach
  void twoNewAgentsAreThereAndNobodyElse() {
    first = agent(FIRST);
    second = agent(SECOND);
    for (var customer : List.of("offered.one", "offered.two")) {
      member(customer);
    }
    for (var agent : List.of("agent1", "agent2", "agent3", "agent4", "supervisor")) {
      ok(Client.program(agent).call("PUT", "/api/v2/presence", "{\"presence\":\"OFFLINE\"}"));
    }
    new Desk("agent2").empty(QUEUE_ID); // afterwards: who goes gives chats back
  }

  @AfterEach
  void theyGoHome() {
    for (var box : List.of(FIRST, SECOND)) {
      ok(withPassword(box).call("PUT", "/api/v2/presence", "{\"presence\":\"OFFLINE\"}"));
    }
  }

  @Test
  void an_offer_that_lapses_goes_to_the_next_agent_with_its_age_kept(Windows windows) {
    var a = atWork(windows, FIRST);
    var b = atWork(windows, SECOND);

    long ticket = asked("offered.one");
    var before = ticket(ticket);
    assertThat(offer(a, ticket)).isVisible();
    assertThat(offer(b, ticket)).hasCount(0);

    assertThat(offer(b, ticket)).isVisible(WHEN_LAPSED);
    assertThat(offer(a, ticket)).hasCount(0);
    var after = ticket(ticket);
    for (var kept : List.of("answer_by", "level", "lane", "queue")) {
      assertEquals(before.get(kept), after.get(kept), kept);
    }
    assertFalse(rank(after).isAfter(rank(before)), "it does not lose its place");

    b.locator("body").press("a");
    assertThat(b.locator("[id='act:head'] h2")).containsText("#" + ticket);
    assertThat(offer(b, ticket)).hasCount(0);
    assertEquals("LAPSED", latestOffer(FIRST).get("state").getAsString());
    assertEquals("ACCEPTED", latestOffer(SECOND).get("state").getAsString());

    // the second agent has as much as they take, so the next question goes to the first
    long next = asked("offered.two");
    assertThat(offer(a, next)).isVisible();
    assertThat(offer(b, next)).hasCount(0);
    var passed = consideredFor(next, second);
    assertEquals("AT_CAPACITY", passed.get("outcome").getAsString());
    assertEquals("1", passed.get("active").getAsString());
    assertEquals("1", passed.get("capacity").getAsString());
    a.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept")).click();
    assertThat(a.locator("[id='act:head'] h2")).containsText("#" + next);
    a.locator("body").press("w");
    assertThat(a.locator("[id='side']"))
        .containsText(
            "%s (%s 1/1)".formatted(SECOND, Words.in("common", "en", "outcome.AT_CAPACITY")));

    solve(ticket, next);
  }

  private static Page atWork(Windows windows, String box) {
    var page = windows.desk("en");
    SignIn.as(page, box);
    page.navigate("/console");
    page.locator("[id='nav:presence']").selectOption("ONLINE");
    Scene.until(() ->
        withPassword(box).get("/api/v2/presence").at("presence").getAsString().equals("ONLINE"));
    return page;
  }

  private static Locator offer(Page page, long ticket) {
    return page.locator("[data-offer='" + ticket + "']");
  }

  private long agent(String box) {
    var user =
        ok(
            admin.call(
                "POST",
                "/api/v2/users/create_or_update",
                "{\"user\":{\"email\":\"%1$s@demo.lanedesk.org\",\"name\":\"%1$s\",\"role\":\"agent\",\"password\":\"%2$s\"}}"
                    .formatted(box, Lanedesk.PASSWORD)));
    long id = user.at("user.id").getAsLong();
    ok(
        admin.call(
            "PUT",
            "/api/v2/agents/" + id,
            """
            {"agent":{"languages":["en"],"queues":["%s"],
             "limits":[{"channel":"CHAT","capacity":1,"weight":1}]}}\
            """
                .formatted(QUEUE)));
    return id;
  }

  private void member(String box) {
    var job =
        ok(
            admin.call(
                "POST",
                "/api/v2/imports/members",
                "{\"email\":\"%s@lanedesk.test\",\"level\":\"L2\",\"locale\":\"en\"}\n"
                    .formatted(box),
                "Content-Type",
                "application/x-ndjson"));
    var path = "/api/v2/job_statuses/" + job.at("job_status.id").getAsString();
    Scene.until(() -> admin.get(path).at("job_status.status").getAsString().equals("completed"));
  }

  private long asked(String box) {
    return ok(admin.call(
            "POST",
            "/api/v2/tickets",
            """
            {"ticket":{"comment":{"body":"Is the blue one in stock?"},"family":"PRE_SALE",
             "requester":{"email":"%1$s@lanedesk.test","name":"%1$s","locale":"en"},
             "via":{"channel":"chat"}}}\
            """
                .formatted(box)))
        .at("ticket.id")
        .getAsLong();
  }

  private JsonObject ticket(long id) {
    return ok(admin.get("/api/v2/tickets/" + id)).at("ticket.lanedesk").getAsJsonObject();
  }

  private static Instant rank(JsonObject ticket) {
    return Instant.parse(ticket.get("rank").getAsString());
  }

  private static JsonObject latestOffer(String box) {
    return ok(withPassword(box).get("/api/v2/offers")).at("offers.0").getAsJsonObject();
  }

  /** What was found out about an agent when this ticket was offered last. */
  private JsonObject consideredFor(long ticket, long agent) {
    var decisions =
        ok(admin.get("/api/v2/tickets/" + ticket + "/routing")).at("decisions").getAsJsonArray();
    return stream(decisions)
        .filter(one -> one.get("kind").getAsString().equals("OFFERED"))
        .reduce((earlier, later) -> later)
        .stream()
        .flatMap(one -> stream(one.getAsJsonArray("reasons")))
        .filter(reason -> reason.get("code").getAsString().equals("agent"))
        .map(reason -> reason.getAsJsonObject("params"))
        .filter(params -> params.get("agent").getAsLong() == agent)
        .findFirst()
        .orElseThrow(() -> new AssertionError(decisions.toString()));
  }

  private void solve(long... tickets) {
    for (var id : tickets) {
      ok(admin.call("PUT", "/api/v2/tickets/" + id, "{\"ticket\":{\"status\":\"solved\"}}"));
    }
  }

  private static java.util.stream.Stream<JsonObject> stream(JsonArray list) {
    return StreamSupport.stream(list.spliterator(), false).map(one -> one.getAsJsonObject());
  }

  private static Client withPassword(String box) {
    return Client.withPassword(box + "@demo.lanedesk.org", Lanedesk.PASSWORD);
  }
}
