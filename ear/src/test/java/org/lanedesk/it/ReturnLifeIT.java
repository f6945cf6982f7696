package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Returns from the wish to the money, as customers, agents and an arbitrator drive them. */
class ReturnLifeIT {
  private static Returner vipReturner;
  private static Returner berlinReturner;
  private static Client vip;
  private static Client berlin;

  @BeforeAll
  static void customers() {
    vipReturner = Returner.of("life.vip@lanedesk.test", "L2");
    berlinReturner = Returner.of("life.berlin@lanedesk.test", "L0");
    vip = vipReturner.program();
    berlin = berlinReturner.program();
  }

  @Test
  void a_vip_sends_back_without_a_reason_is_picked_up_and_has_the_money_at_the_scan() {
    var line = vipReturner.bought("LIFEVIP", "CNY", "Asia/Shanghai", 8_000, false);
    var id = open(vip, "LIFEVIP", line, "\"type\":\"RETURN\",\"reason\":\"NO_REASON\"");
    assertEquals("APPROVED_AWAIT_RETURN", state(vip, id), "agreed at once: a benefit of L2");
    var slot = vip.get(path(id)).at("return.slots.0.from").getAsString();
    step(vip, id, "book-pickup", "{\"slot\":\"" + slot + "\"}", "PICKUP_SCHEDULED");
    step(agent(), id, "hand-over", "{\"waybill\":\"SF1234567890123\"}", "REFUNDED");
    var seen = vip.get(path(id));
    assertEquals(8_000, seen.at("return.refunded_minor").getAsLong());
    assertTrue(text(seen).contains("ADVANCE"), "the history names the advance");
    assertRefused(vip, id, "settle");
    step(agent(), id, "settle", "{}", "REFUNDED");
    assertRefused(agent(), id, "settle");
    var promises = Client.program("supervisor").get(promisesOf(seen));
    assertEquals("KEPT", clock(promises, "PICKUP"));
    assertEquals("KEPT", clock(promises, "REFUND"));
  }

  @Test
  void who_has_many_orders_begins_with_the_latest_ten() {
    var much = Returner.ofLevel("L0");
    for (int n = 0; n < 12; n++) much.bought("CNY", "Asia/Shanghai", 5_000, false);
    var browser = Client.browser();
    browser.signIn(much.email(), Returner.PASSWORD);
    var first = browser.get("/return");
    assertEquals(10, orders(first));
    assertEquals(12, orders(browser.submit(first, "orders", "more", Map.of())));
  }

  private static int orders(Client.Answer page) {
    return page.page().select(".hit").size();
  }

  @Test
  void spoiled_fruit_is_paid_by_steps_at_once_and_a_second_claim_waits_for_a_person() {
    var line = vipReturner.bought("LIFEFRUIT", "CNY", "Asia/Shanghai", 2_990, true);
    var photos = vipReturner.photo(1) + "," + vipReturner.photo(2);
    var claim =
        "\"type\":\"FRESH_CLAIM\",\"reason\":\"SPOILED\",\"spoiled\":3,\"total\":10,\"uploads\":["
            + photos
            + "]";
    var id = open(vip, "LIFEFRUIT", line, claim);
    assertEquals("REFUNDED", state(vip, id));
    assertEquals(897, vip.get(path(id)).at("return.refunded_minor").getAsLong());
    var other = vipReturner.bought("LIFEFRUIT2", "CNY", "Asia/Shanghai", 2_990, true);
    var again =
        "\"type\":\"FRESH_CLAIM\",\"reason\":\"SPOILED\",\"spoiled\":3,\"total\":10,\"uploads\":["
            + vipReturner.photo(1)
            + ","
            + vipReturner.photo(3)
            + "]";
    var second = open(vip, "LIFEFRUIT2", other, again);
    assertEquals("SUBMITTED", state(vip, second), "the same photo again goes to a person");
  }

  @Test
  void a_faulty_kettle_is_offered_for_refused_changed_and_decided_by_somebody_else() {
    var line = vipReturner.bought("LIFEKETTLE", "CNY", "Asia/Shanghai", 9_900, false);
    var id =
        open(
            vip,
            "LIFEKETTLE",
            line,
            "\"type\":\"RETURN\",\"reason\":\"QUALITY\",\"uploads\":["
                + vipReturner.photo(4)
                + "]");
    var no = "{\"reason\":\"NO_FAULT_SEEN\",\"text\":\"It looks whole.\"}";
    assertEquals(422, verb(agent(), id, "reject", no).status(), "an offer comes first");
    step(agent(), id, "ask-evidence", "{\"text\":\"Show the bottom.\"}", "NEED_EVIDENCE");
    step(vip, id, "add-evidence", "{\"uploads\":[" + vipReturner.photo(5) + "]}", "SUBMITTED");
    var offer = "{\"way\":\"MONEY\",\"amount_minor\":2000,\"text\":\"Keep it for ¥20?\"}";
    step(agent(), id, "offer", offer, "NEGOTIATING");
    assertRefused(agent(), id, "accept");
    step(vip, id, "decline", "{}", "SUBMITTED");
    step(agent(), id, "reject", no, "REJECTED");
    step(vip, id, "modify", "{\"wish\":{\"text\":\"It leaks, see photo.\"}}", "SUBMITTED");
    step(agent(), id, "offer", offer, "NEGOTIATING");
    step(vip, id, "decline", "{}", "SUBMITTED");
    step(agent(), id, "reject", no, "REJECTED");
    step(vip, id, "escalate", "{\"text\":\"Please look.\"}", "ARBITRATION");
    assertRefused(agent(), id, "decide");
    var share = "{\"way\":\"MONEY\",\"amount_minor\":5000,\"text\":\"Half of it is fair.\"}";
    step(Client.program("supervisor"), id, "decide", share, "REFUNDED");
    assertEquals(5_000, vip.get(path(id)).at("return.refunded_minor").getAsLong());
    var stale = verb(agent(), id, "approve", "{\"version\":1}");
    assertEquals(409, stale.status(), stale.toString());
  }

  @Test
  void a_withdrawal_in_europe_needs_nobody_and_is_acknowledged_with_content_date_and_time() {
    var line = berlinReturner.bought("LIFEBERLIN", "EUR", "Europe/Berlin", 4_000, false);
    var id = open(berlin, "LIFEBERLIN", line, "\"type\":\"WITHDRAWAL\",\"reason\":\"NO_REASON\"");
    assertEquals("APPROVED_AWAIT_RETURN", state(berlin, id));
    Scene.until(() -> acknowledged(id));
    step(berlin, id, "hand-over", "{\"waybill\":\"RR123456785DE\"}", "RETURN_IN_TRANSIT");
    step(agent(), id, "receive", "{}", "INSPECTING");
    step(agent(), id, "inspect", "{\"serial\":\"K-1\"}", "REFUNDED");
    var statement = Client.program("supervisor").get("/api/v2/refunds");
    assertTrue(text(statement).contains("\"R" + id + "-1\""), statement.toString());
  }

  @Test
  void a_kindness_is_given_within_limits_and_stands_on_the_statement() {
    var line = vipReturner.bought("LIFEKIND", "CNY", "Asia/Shanghai", 30_000, false);
    var id = open(vip, "LIFEKIND", line, "\"type\":\"RETURN\",\"reason\":\"NO_REASON\"");
    var much = "{\"amount_minor\":5001,\"text\":\"Sorry for the wait.\"}";
    assertEquals(422, verb(agent(), id, "goodwill", much).status(), "an agent gives L2 50.00");
    var some = "{\"amount_minor\":3000,\"text\":\"Sorry for the wait.\"}";
    step(agent(), id, "goodwill", some, "APPROVED_AWAIT_RETURN");
    assertEquals(422, verb(agent(), id, "goodwill", some).status(), "20.00 are left");
    assertEquals(404, verb(berlin, id, "goodwill", some).status());
    assertEquals(403, verb(vip, id, "goodwill", some).status());
    step(Client.program("supervisor"), id, "goodwill", some, "APPROVED_AWAIT_RETURN");
    var statement = text(Client.program("supervisor").get("/api/v2/refunds"));
    assertTrue(statement.contains("\"R" + id + "-G1\""), statement);
    assertTrue(statement.contains("\"R" + id + "-G2\""), statement);
    var seen = vip.get(path(id));
    assertEquals(0, seen.at("return.refunded_minor").getAsLong());
    assertTrue(text(seen).contains("GOODWILL"), "the customer's history names it");
  }

  @Test
  void a_piece_with_another_number_passes_only_with_words_and_is_looked_at_by_somebody() {
    var paid = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(3, ChronoUnit.DAYS);
    Returner.imported(
        "orders",
        """
        {"number":"LIFESERIAL","member_email":"%s","paid_at":"%2$s","shipped_at":"%2$s","delivered_at":"%2$s",\
        "lines":[{"sku":"S","title":"Phone","quantity":1,"price_minor":400000,"serials":"KT-AB"}]}
        """
            .formatted(vipReturner.email(), paid));
    var line =
        Client.program("admin").get("/api/v2/orders/LIFESERIAL").at("order.lines.0.id").getAsLong();
    var id = open(vip, "LIFESERIAL", line, "\"type\":\"RETURN\",\"reason\":\"NO_REASON\"");
    var supervisor = Client.program("supervisor");
    step(supervisor, id, "approve", "{}", "APPROVED_AWAIT_RETURN");
    step(vip, id, "hand-over", "{\"waybill\":\"SF1234567890199\"}", "RETURN_IN_TRANSIT");
    step(supervisor, id, "receive", "{}", "INSPECTING");
    assertEquals(422, verb(supervisor, id, "inspect", "{\"serial\":\"KT-AC\"}").status());
    var read = "{\"serial\":\"KT-AC\",\"text\":\"The shop had changed it under warranty.\"}";
    step(supervisor, id, "inspect", read, "REFUNDED");
    var found = supervisor.get(path(id)).at("return.inspections.0");
    assertEquals("KT-AB", found.getAsJsonObject().get("expected").getAsString());
    assertFalse(
        vip.get(path(id)).at("return.inspections.0").getAsJsonObject().has("expected"),
        "customers are not told which number was looked for");
  }

  @Test
  void several_members_at_one_address_are_noticed_and_nobody_is_refused() {
    long last = 0;
    for (int n = 0; n < 4; n++) {
      var neighbour = Returner.of("life.neighbour" + n + "@lanedesk.test", "L2");
      var day = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(3, ChronoUnit.DAYS);
      Returner.imported(
          "orders",
          """
          {"number":"LIFENEAR%1$d","member_email":"%2$s","paid_at":"%3$s","shipped_at":"%3$s","delivered_at":"%3$s",\
          "address":"Long Street 9,  Flat %4$s","lines":[{"sku":"N","title":"Cup","quantity":1,"price_minor":1000}]}
          """
              .formatted(n, neighbour.email(), day, n % 2 == 0 ? "B" : "b"));
      var line =
          Client.program("admin")
              .get("/api/v2/orders/LIFENEAR" + n)
              .at("order.lines.0.id")
              .getAsLong();
      var wish = "\"type\":\"RETURN\",\"reason\":\"NO_REASON\"";
      last = open(neighbour.program(), "LIFENEAR" + n, line, wish);
      if (n < 3)
        assertEquals("APPROVED_AWAIT_RETURN", state(neighbour.program(), last), "agreed at once");
      else assertEquals("SUBMITTED", state(neighbour.program(), last), "a person looks");
    }
    step(agent(), last, "approve", "{}", "APPROVED_AWAIT_RETURN");
  }

  private static boolean acknowledged(long id) {
    return Scene.mails("life.berlin@lanedesk.test").stream()
        .anyMatch(mail -> {
          try {
            return mail.getSubject().contains("LIFEBERLIN");
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Client agent() {
    return Client.program("agent1");
  }

  private static long open(Client who, String order, long line, String more) {
    var answer =
        who.call(
            "POST",
            "/api/v2/returns",
            "{\"return\":{\"order_number\":\"%s\",\"lines\":[{\"id\":%d,\"quantity\":1}],%s}}"
                .formatted(order, line, more));
    assertEquals(201, answer.status(), answer.toString());
    return answer.at("return.id").getAsLong();
  }

  private static void step(Client who, long id, String verb, String body, String to) {
    var answer = verb(who, id, verb, body);
    assertEquals(200, answer.status(), verb + ": " + answer);
    assertEquals(to, answer.at("return.state").getAsString(), verb + ": " + answer);
  }

  private static void assertRefused(Client who, long id, String verb) {
    var answer = verb(who, id, verb, "{}");
    assertEquals(409, answer.status(), answer.toString());
    assertTrue(answer.toString().contains("\"allowed\""), answer.toString());
  }

  private static Client.Answer verb(Client who, long id, String verb, String body) {
    return who.call("POST", path(id) + "/" + verb, body);
  }

  private static String state(Client who, long id) {
    return who.get(path(id)).at("return.state").getAsString();
  }

  private static String path(long id) {
    return "/api/v2/returns/" + id;
  }

  private static String promisesOf(Client.Answer seen) {
    return "/api/v2/tickets/" + seen.at("return.ticket_id").getAsLong() + "/promises";
  }

  private static String clock(Client.Answer promises, String clock) {
    JsonArray all = promises.at("promises").getAsJsonArray();
    for (var one : all) {
      var promise = one.getAsJsonObject();
      if (promise.get("clock").getAsString().equals(clock))
        return promise.get("state").getAsString();
    }
    return "none of " + all;
  }

  private static String text(Client.Answer answer) {
    return answer.json().toString();
  }
}
