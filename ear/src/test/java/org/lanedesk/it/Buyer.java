package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A customer of the tests who bought three cups and is easily misunderstood. */
final class Buyer {
  static final String EMAIL = "bad.input@lanedesk.test";
  static final String PASSWORD = "a-Bad-input-passw0rd";
  static final String ORDER = "BADINPUT1";
  static final String HUGE = "x".repeat(100_000);
  static final String TICKETS = "/api/v2/tickets";

  private static long line;

  private Buyer() {}

  /** The line of the order; the first who asks makes customer and order. */
  static synchronized long isThere() {
    if (line == 0) {
      line = bought();
    }
    return line;
  }

  private static long bought() {
    var admin = Client.program("admin");
    ok(
        admin.call(
            "POST",
            "/api/v2/users/create_or_update",
            "{\"user\":{\"email\":\"%s\",\"name\":\"Bad Input\",\"password\":\"%s\"}}"
                .formatted(EMAIL, PASSWORD)));
    var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    var order =
        """
        {"number":"%s","member_email":"%s","paid_at":"%2$s","shipped_at":"%3$s","delivered_at":"%3$s",\
        "lines":[{"sku":"A1","title":"Three cups","quantity":3,"price_minor":1000,"category":"home"}]}
        """
            .replace("%2$s", "" + yesterday.minus(3, ChronoUnit.DAYS))
            .replace("%3$s", "" + yesterday)
            .formatted(ORDER, EMAIL);
    var job =
        ok(
            admin.call(
                "POST", "/api/v2/imports/orders", order, "Content-Type", "application/x-ndjson"));
    var path = "/api/v2/job_statuses/" + job.at("job_status.id").getAsString();
    Scene.until(() -> admin.get(path).at("job_status.status").getAsString().equals("completed"));
    var kept = admin.get("/api/v2/orders/" + ORDER);
    assertEquals(200, kept.status(), admin.get(path).toString());
    return kept.at("order.lines.0.id").getAsLong();
  }

  static Client customer() {
    return Client.withPassword(EMAIL, PASSWORD);
  }

  static Client browser(String language) {
    var browser = Client.browser(Lanedesk.HOME, language);
    browser.signIn(EMAIL, PASSWORD);
    return browser;
  }

  static Client.Answer ok(Client.Answer answer) {
    assertEquals(2, answer.status() / 100, answer.toString());
    return answer;
  }

  static long asked(String text) {
    return ok(customer().call("POST", TICKETS, ticket(text))).at("ticket.id").getAsLong();
  }

  static String ticket(String text) {
    return "{\"ticket\":" + comment(text) + "}";
  }

  static JsonObject comment(String text) {
    var body = new JsonObject();
    body.addProperty("body", text);
    var ticket = new JsonObject();
    ticket.add("comment", body);
    return ticket;
  }

  static long count() {
    return customer().get(TICKETS + "?page=1&per_page=1").at("count").getAsLong();
  }

  static void assertLanguage(String language, String sentence) {
    assertFalse(sentence.isBlank());
    var chinese =
        sentence
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    assertEquals(language.equals("zh-CN"), chinese, sentence);
  }

  static Client.Answer reply(String agent, long ticket, String change) {
    return Client.program(agent).call("PUT", TICKETS + "/" + ticket, "{\"ticket\":" + change + "}");
  }

  /** The customer needs no answer any more, and says so in another window. */
  static void close(long id) {
    var window = browser("en");
    ok(window.submit(window.get("/ticket?id=" + id), "talk", "withdraw", Map.of()));
  }

  static byte[] bytes(String name) {
    var photo = Scene.photo();
    return switch (name) {
      case "letter.png" -> "no picture at all, just words".getBytes(StandardCharsets.UTF_8);
      case "broken.png" -> java.util.Arrays.copyOf(photo, 20);
      case "empty.png" -> new byte[0];
      default -> java.util.Arrays.copyOf(photo, 11 * 1024 * 1024);
    };
  }

  static void assertKept(Client.Answer answer, String sentence, Map<String, String> typed) {
    assertEquals(200, answer.status(), answer.toString());
    assertTrue(plain(bad(answer)).contains(plain(sentence)), bad(answer) + answer);
    typed.forEach((field, text) -> assertEquals(text, value(answer, field), field));
  }

  /** Without the grouping of numbers. */
  static String plain(String sentence) {
    return sentence.replaceAll("(?<=\\d),(?=\\d)", "");
  }

  static String bad(Client.Answer answer) {
    return answer.page().select(".message--bad").text();
  }

  static String value(Client.Answer answer, String field) {
    var found = answer.page().getElementById(field);
    return found == null ? "there is no field " + field : found.val();
  }

  static long said(long ticket, String text) {
    return Client.program("admin")
        .get(TICKETS + "/" + ticket + "/comments")
        .at("comments")
        .getAsJsonArray()
        .asList()
        .stream()
        .filter(c -> c.getAsJsonObject().get("body").getAsString().equals(text))
        .count();
  }

  static List<Client.Answer> together(int times, Callable<Client.Answer> call) throws Exception {
    try (var threads = Executors.newFixedThreadPool(times)) {
      var answers = new ArrayList<Client.Answer>();
      for (var done : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
        answers.add(done.get());
      }
      return answers;
    }
  }

  static Supplier<HttpRequest.Builder> request(
      Client client, Client.Answer page, String form, String button, Map<String, String> fields) {
    return () -> client.formRequest(page, form, button, fields, List.of());
  }
}
