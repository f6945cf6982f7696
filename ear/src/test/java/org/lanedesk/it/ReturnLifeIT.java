package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Returns from the wish to the money, as customers, agents and an arbitrator drive them. */
class ReturnLifeIT {
  private static final String PASSWORD = "a-Return-passw0rd";

  private static Client vip;
  private static Client berlin;

  @BeforeAll
  static void customers() {
    vip = customer("life.vip@lanedesk.test", "L2");
    berlin = customer("life.berlin@lanedesk.test", "L0");
  }

  @Test
  void a_vip_sends_back_without_a_reason_is_picked_up_and_has_the_money_at_the_scan() {
    var line = bought("LIFEVIP", "life.vip@lanedesk.test", "CNY", "Asia/Shanghai", 8_000, false);
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
  void spoiled_fruit_is_paid_by_steps_at_once_and_a_second_claim_waits_for_a_person() {
    var line = bought("LIFEFRUIT", "life.vip@lanedesk.test", "CNY", "Asia/Shanghai", 2_990, true);
    var photos = photo(vip, 1) + "," + photo(vip, 2);
    var claim =
        "\"type\":\"FRESH_CLAIM\",\"reason\":\"SPOILED\",\"spoiled\":3,\"total\":10,\"uploads\":["
            + photos
            + "]";
    var id = open(vip, "LIFEFRUIT", line, claim);
    assertEquals("REFUNDED", state(vip, id));
    assertEquals(897, vip.get(path(id)).at("return.refunded_minor").getAsLong());
    var other = bought("LIFEFRUIT2", "life.vip@lanedesk.test", "CNY", "Asia/Shanghai", 2_990, true);
    var again =
        "\"type\":\"FRESH_CLAIM\",\"reason\":\"SPOILED\",\"spoiled\":3,\"total\":10,\"uploads\":["
            + photo(vip, 1)
            + ","
            + photo(vip, 3)
            + "]";
    var second = open(vip, "LIFEFRUIT2", other, again);
    assertEquals("SUBMITTED", state(vip, second), "the same photo again goes to a person");
  }

  @Test
  void a_faulty_kettle_is_offered_for_refused_changed_and_decided_by_somebody_else() {
    var line = bought("LIFEKETTLE", "life.vip@lanedesk.test", "CNY", "Asia/Shanghai", 9_900, false);
    var id =
        open(
            vip,
            "LIFEKETTLE",
            line,
            "\"type\":\"RETURN\",\"reason\":\"QUALITY\",\"uploads\":[" + photo(vip, 4) + "]");
    var no = "{\"reason\":\"NO_FAULT_SEEN\",\"text\":\"It looks whole.\"}";
    assertEquals(422, verb(agent(), id, "reject", no).status(), "an offer comes first");
    step(agent(), id, "ask-evidence", "{\"text\":\"Show the bottom.\"}", "NEED_EVIDENCE");
    step(vip, id, "add-evidence", "{\"uploads\":[" + photo(vip, 5) + "]}", "SUBMITTED");
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
    var line =
        bought("LIFEBERLIN", "life.berlin@lanedesk.test", "EUR", "Europe/Berlin", 4_000, false);
    var id = open(berlin, "LIFEBERLIN", line, "\"type\":\"WITHDRAWAL\",\"reason\":\"NO_REASON\"");
    assertEquals("APPROVED_AWAIT_RETURN", state(berlin, id));
    Scene.until(() -> acknowledged(id));
    step(berlin, id, "hand-over", "{\"waybill\":\"RR123456785DE\"}", "RETURN_IN_TRANSIT");
    step(agent(), id, "receive", "{}", "INSPECTING");
    step(agent(), id, "inspect", "{\"serial\":\"K-1\"}", "REFUNDED");
    var statement = Client.program("supervisor").get("/api/v2/refunds");
    assertTrue(text(statement).contains("\"R" + id + "-1\""), statement.toString());
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

  private static Client customer(String email, String level) {
    var admin = Client.program("admin");
    Buyer.ok(
        admin.call(
            "POST",
            "/api/v2/users/create_or_update",
            "{\"user\":{\"email\":\"%s\",\"name\":\"Return Life\",\"password\":\"%s\"}}"
                .formatted(email, PASSWORD)));
    var until = Instant.now().plus(90, ChronoUnit.DAYS);
    imported(
        "members",
        "{\"email\":\"%s\",\"name\":\"Return Life\",\"level\":\"%s\",\"credit\":700,\"locale\":\"en\"%s}\n"
            .formatted(
                email,
                level,
                level.equals("L2") ? ",\"membership\":{\"paid_until\":\"" + until + "\"}" : ""));
    return Client.withPassword(email, PASSWORD);
  }

  private static long bought(
      String number, String email, String currency, String zone, long price, boolean fresh) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    imported(
        "orders",
        """
        {"number":"%s","member_email":"%s","currency":"%s","zone":"%s","paid_at":"%s","shipped_at":"%s",\
        "delivered_at":"%s","lines":[{"sku":"%s","title":"Kettle","quantity":1,"price_minor":%d,"fresh":%b}]}
        """
            .formatted(
                number,
                email,
                currency,
                zone,
                now.minus(3, ChronoUnit.DAYS),
                now.minus(2, ChronoUnit.DAYS),
                now.minus(6, ChronoUnit.HOURS),
                number,
                price,
                fresh));
    return Client.program("admin")
        .get("/api/v2/orders/" + number)
        .at("order.lines.0.id")
        .getAsLong();
  }

  private static void imported(String what, String rows) {
    var admin = Client.program("admin");
    var job =
        Buyer.ok(
            admin.call(
                "POST", "/api/v2/imports/" + what, rows, "Content-Type", "application/x-ndjson"));
    var path = "/api/v2/job_statuses/" + job.at("job_status.id").getAsString();
    Scene.until(() -> admin.get(path).at("job_status.status").getAsString().equals("completed"));
  }

  private static String photo(Client who, int n) {
    var answer =
        who.upload("/api/v2/uploads?filename=p" + n + ".png", Pictures.png(n), "image/png");
    assertEquals(201, answer.status(), answer.toString());
    return "\"" + answer.at("upload.token").getAsString() + "\"";
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
