package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people and programs send that makes no sense, or only once too often: a sentence in their
 * language, nothing lost that was typed, nothing changed by half, and never a fault of ours.
 */
class BadInputIT {
  private static final String EMAIL = "bad.input@lanedesk.test";
  private static final String PASSWORD = "a-Bad-input-passw0rd";
  private static final String ORDER = "BADINPUT1";

  private static final String HUGE = "x".repeat(100_000);
  private static final String SCRIPT =
      "\"'><script>alert('ld')</script><img src=x onerror=alert('ld')>${7*7}#{7*7}";
  private static final String WIDE = "😀👩‍👩‍👧 مرحبا بالعالم שלום 繁體與简体";

  private static final String TICKETS = "/api/v2/tickets";

  private static long line;

  @BeforeAll
  static void aCustomerWithAnOrderOfThreePieces() {
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
    line = kept.at("order.lines.0.id").getAsLong();
  }

  private static Client customer() {
    return Client.withPassword(EMAIL, PASSWORD);
  }

  private static Client browser(String language) {
    var browser = Client.browser(Lanedesk.HOME, language);
    browser.signIn(EMAIL, PASSWORD);
    return browser;
  }

  private static Client.Answer ok(Client.Answer answer) {
    assertEquals(2, answer.status() / 100, answer.toString());
    return answer;
  }

  private static long asked(String text) {
    return ok(customer().call("POST", TICKETS, ticket(text))).at("ticket.id").getAsLong();
  }

  private static String ticket(String text) {
    return "{\"ticket\":" + comment(text) + "}";
  }

  private static JsonObject comment(String text) {
    var body = new JsonObject();
    body.addProperty("body", text);
    var ticket = new JsonObject();
    ticket.add("comment", body);
    return ticket;
  }

  private static long count() {
    return customer().get(TICKETS + "?page=1&per_page=1").at("count").getAsLong();
  }

  private static void assertLanguage(String language, String sentence) {
    assertFalse(sentence.isBlank());
    var chinese =
        sentence
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    assertEquals(language.equals("zh-CN"), chinese, sentence);
  }

  // ---- the API

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{                                                             | 400 | body",
        "not json                                                      | 400 | body",
        "{\"ticket\":{\"comment\":{\"body\":\"x\"}}} {}                | 400 | body",
        "~~                                                            | 422 | body",
        "[]                                                            | 422 | body",
        "[{\"ticket\":{}}]                                             | 422 | body",
        "null                                                          | 422 | body",
        "\"ticket\"                                                    | 422 | body",
        "{}                                                            | 422 | ticket",
        "{\"ticket\":7}                                                | 422 | ticket",
        "{\"ticket\":{}}                                               | 422 | ticket.comment",
        "{\"ticket\":{\"comment\":{}}}                                 | 422 | ticket.comment.body",
        "{\"ticket\":{\"comment\":{\"body\":7}}}                       | 422 | ticket.comment.body",
        "{\"ticket\":{\"comment\":{\"body\":\"x\",\"no\":1}}}          | 422 | ticket.comment.no",
        "{\"ticket\":{\"comment\":{\"body\":\"x\"},\"no\":1}}          | 422 | ticket.no",
        "{\"ticket\":{\"comment\":{\"body\":\"x\"},\"family\":\"f\"}}  | 422 | ticket.family",
        "{\"ticket\":{\"comment\":{\"body\":\"x\"},\"tags\":\"t\"}}    | 422 | ticket.tags",
        "{\"ticket\":{\"comment\":{\"body\":\"\"}}}                    | 422 | base",
        "{\"ticket\":{\"comment\":{\"body\":\" \\u0000 \"}}}           | 422 | base",
        "{\"ticket\":{\"comment\":{\"body\":\"x\",\"uploads\":[\"u\"]}}} | 422 | base"
      })
  void a_body_that_makes_no_sense_is_answered_by_the_name_of_what_is_wrong(
      String body, int status, String field) {
    var before = count();
    for (var language : List.of("en", "zh-CN")) {
      var answer = customer().speaking(language).call("POST", TICKETS, body == null ? "" : body);
      assertEquals(status, answer.status(), answer.toString());
      assertFalse(answer.at("error").getAsString().isBlank());
      assertLanguage(language, answer.at("description").getAsString());
      assertTrue(answer.json().getAsJsonObject("details").has(field), answer.toString());
    }
    assertEquals(before, count());
  }

  @Test
  void a_body_of_another_kind_is_told_which_kind_is_wanted() {
    var answer = customer().call("POST", TICKETS, "comment=x", "Content-Type", "text/plain");
    assertEquals(415, answer.status(), answer.toString());
    assertEquals(Words.of("en", "api.json-only"), answer.at("description").getAsString());
    assertTrue(answer.json().getAsJsonObject("details").has("body"));
  }

  @Test
  void a_text_of_a_hundred_thousand_letters_is_told_its_length() {
    var answer = customer().call("POST", TICKETS, ticket(HUGE));
    assertEquals(422, answer.status());
    assertTrue(answer.at("description").getAsString().contains("100000"), answer.toString());
  }

  @Test
  void every_text_of_a_ticket_has_its_length() {
    for (var name : List.of("subject", "external_id", "order_number", "priority", "type")) {
      var ticket = comment("long " + name);
      ticket.addProperty(name, HUGE);
      var answer = customer().call("POST", TICKETS, "{\"ticket\":" + ticket + "}");
      assertTrue(answer.status() == 422 || answer.status() == 404, name + " " + answer);
      assertFalse(answer.at("description").getAsString().isBlank());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"assignee_id=x", "requester_id=1e9", "group_id=99999999999999999999"})
  void a_parameter_that_is_no_number_is_named(String parameter) {
    var answer = customer().get(TICKETS + "?" + parameter);
    assertEquals(422, answer.status(), answer.toString());
    assertTrue(
        answer.json().getAsJsonObject("details").has(parameter.split("=")[0]), answer.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page[after]=%FF",
        "page[after]=bm8",
        "page[after]=LTk5",
        "page[size]=0",
        "page=0",
        "page=2000",
        "page=x",
        "per_page=-1",
        "status=nope",
        "sort=nope",
        "updated_since=yesterday",
        "query=%00",
        "external_id=%00",
        "order_number=%00%F0%9F%98%80",
        "query=%25_!"
      })
  void a_list_that_is_asked_for_oddly_never_breaks(String query) {
    var admin = Client.program("admin");
    for (var list :
        List.of(
            "tickets",
            "users",
            "members",
            "orders",
            "returns",
            "queues/1/tickets",
            "ledger",
            "help_center/articles")) {
      var encoded = query.replace("[", "%5B").replace("]", "%5D");
      var answer = admin.get("/api/v2/" + list + "?" + encoded);
      assertTrue(answer.status() < 500, list + " " + answer);
      assertFalse(answer.status() >= 400 && answer.at("description").getAsString().isBlank());
    }
  }

  @Test
  void an_order_that_is_not_there_is_like_one_of_somebody_else() {
    var others = Client.program("admin").get("/api/v2/orders").at("orders.0.number").getAsString();
    for (var language : List.of("en", "zh-CN")) {
      for (var number : List.of("NOSUCH-1", others)) {
        var ticket = comment("where is it?");
        ticket.addProperty("order_number", number);
        var answer =
            customer().speaking(language).call("POST", TICKETS, "{\"ticket\":" + ticket + "}");
        assertEquals(404, answer.status(), answer.toString());
        assertEquals(
            Words.of(language, "no-such.order", number), answer.at("description").getAsString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "0", "-1", "4294967297", "1.5", "\"many\""})
  void a_quantity_that_was_not_bought_is_not_returned(String quantity) {
    var wish =
        """
        {"return":{"order_number":"%s","type":"RETURN","reason":"NO_REASON",\
        "lines":[{"id":%d,"quantity":%s}]}}\
        """
            .formatted(ORDER, line, quantity);
    for (var path : List.of("/api/v2/returns", "/api/v2/returns/quote")) {
      for (var language : List.of("en", "zh-CN")) {
        var answer = customer().speaking(language).call("POST", path, wish);
        if (answer.status() == 200) {
          var text = answer.at("quote.eligibility.code").getAsString();
          assertTrue(!text.startsWith("ALLOWED") && !text.equals("OK"), answer.toString());
        } else {
          assertEquals(422, answer.status(), answer.toString());
          assertLanguage(language, answer.at("description").getAsString());
        }
      }
    }
    assertEquals(0, customer().get("/api/v2/returns").at("returns").getAsJsonArray().size());
  }

  @Test
  void the_same_request_sent_at_once_and_again_is_one_ticket() throws Exception {
    var key = UUID.randomUUID().toString();
    var token = Client.program("l2");
    var answers =
        together(8, () -> token.call("POST", TICKETS, ticket("once"), "Idempotency-Key", key));
    var ids = new HashSet<JsonElement>();
    answers.forEach(answer -> ids.add(ok(answer).at("ticket.id")));
    assertEquals(1, ids.size(), ids.toString());
    assertEquals(
        1, answers.stream().filter(a -> a.header("x-idempotency-lookup").equals("miss")).count());
    var other = token.call("POST", TICKETS, ticket("another"), "Idempotency-Key", key);
    assertEquals(422, other.status(), other.toString());
    assertEquals(
        Words.of("en", "idempotency.other-request", key), other.at("description").getAsString());
  }

  @Test
  void a_ticket_that_changed_since_it_was_read_is_not_written_over() {
    long id = asked("changes under our hands");
    ok(reply("agent3", id, "{\"comment\":{\"body\":\"I was first.\"}}"));
    var late =
        reply("agent4", id, "{\"comment\":{\"body\":\"Me too.\"},\"lanedesk\":{\"version\":0}}");
    assertEquals(409, late.status(), late.toString());
    assertTrue(late.at("version").getAsInt() > 0);
    assertTrue(late.at("changes").toString().contains("I was first."));
  }

  @Test
  void a_ticket_that_somebody_closed_takes_no_more() {
    long id = asked("closed under our hands");
    close(id);
    for (var language : List.of("en", "zh-CN")) {
      var late =
          Client.program("agent4")
              .speaking(language)
              .call("PUT", TICKETS + "/" + id, "{\"ticket\":{\"comment\":{\"body\":\"late\"}}}");
      assertEquals(422, late.status(), late.toString());
      assertEquals(
          Words.of(language, "ticket.closed", "" + id), late.at("description").getAsString());
    }
  }

  private static Client.Answer reply(String agent, long ticket, String change) {
    return Client.program(agent).call("PUT", TICKETS + "/" + ticket, "{\"ticket\":" + change + "}");
  }

  /** The customer needs no answer any more, and says so in another window. */
  private static void close(long id) {
    var window = browser("en");
    ok(window.submit(window.get("/ticket?id=" + id), "talk", "withdraw", Map.of()));
  }

  // ---- files

  @ParameterizedTest
  @CsvSource({
    "letter.png, upload.not-allowed",
    "broken.png, upload.not-an-image",
    "empty.png, upload.empty",
    "huge.png, upload.too-large"
  })
  void a_photo_that_is_none_is_refused_by_its_name(String name, String key) {
    for (var language : List.of("en", "zh-CN")) {
      var answer =
          customer()
              .speaking(language)
              .upload("/api/v2/uploads?filename=" + name, bytes(name), "image/png");
      assertEquals(422, answer.status(), answer.toString());
      assertEquals(key, answer.at("details.base.0.error").getAsString());
      assertTrue(answer.at("description").getAsString().contains(name));
      assertLanguage(language, answer.at("description").getAsString().replace(name, ""));
    }
  }

  private static byte[] bytes(String name) {
    var photo = Scene.photo();
    return switch (name) {
      case "letter.png" -> "no picture at all, just words".getBytes(StandardCharsets.UTF_8);
      case "broken.png" -> java.util.Arrays.copyOf(photo, 20);
      case "empty.png" -> new byte[0];
      default -> java.util.Arrays.copyOf(photo, 11 * 1024 * 1024);
    };
  }

  @Test
  void a_body_beyond_all_measure_is_too_large() {
    var answer =
        customer().upload("/api/v2/uploads?filename=x.png", new byte[70_000_000], "image/png");
    assertEquals(413, answer.status(), answer.toString());
    assertEquals(Words.of("en", "api.too-large"), answer.at("description").getAsString());
  }

  // ---- pages

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void a_question_that_cannot_be_sent_keeps_what_was_typed(String language) {
    var browser = browser(language);
    var before = count();
    var page = browser.get("/ask");
    var typed = Map.of("ask:text:in", "typed with care", "ask:order:in", "NOSUCH-2");
    assertKept(
        browser.submit(page, "ask", "send", typed),
        Words.of(language, "no-such.order", "NOSUCH-2"),
        typed);
    assertKept(
        browser.submit(page, "ask", "send", Map.of("ask:text:in", "  ")),
        Words.of(language, "text.empty", "text"),
        Map.of());
    assertKept(
        browser.submit(page, "ask", "send", Map.of("ask:text:in", HUGE)),
        Words.of(language, "text.too-long", "text", 20000, 100000),
        Map.of("ask:text:in", HUGE));
    for (var name : List.of("letter.png", "broken.png", "empty.png", "huge.png")) {
      var answer =
          browser.submit(
              page,
              "ask",
              "send",
              Map.of("ask:text:in", "typed with care"),
              List.of(new Client.Upload("ask:photos:in", name, "image/png", bytes(name))));
      assertEquals(200, answer.status(), name + " " + answer);
      assertTrue(bad(answer).contains(name), name + " " + bad(answer));
      assertLanguage(language, bad(answer).replace(name, ""));
      assertEquals("typed with care", value(answer, "ask:text:in"));
    }
    assertEquals(before, count());
  }

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void a_question_of_somebody_unknown_needs_an_address_that_is_one(String language) {
    var browser = Client.browser(Lanedesk.HOME, language);
    var typed = Map.of("ask:text:in", "typed by nobody", "ask:email:in", "no address");
    assertKept(
        browser.submit(browser.get("/ask"), "ask", "send", typed),
        Words.of(language, "email.wrong", "no address"),
        typed);
  }

  private static void assertKept(Client.Answer answer, String sentence, Map<String, String> typed) {
    assertEquals(200, answer.status(), answer.toString());
    assertTrue(plain(bad(answer)).contains(plain(sentence)), bad(answer) + answer);
    typed.forEach((field, text) -> assertEquals(text, value(answer, field), field));
  }

  /** Without the grouping of numbers. */
  private static String plain(String sentence) {
    return sentence.replaceAll("(?<=\\d),(?=\\d)", "");
  }

  private static String bad(Client.Answer answer) {
    return answer.page().select(".message--bad").text();
  }

  private static String value(Client.Answer answer, String field) {
    var found = answer.page().getElementById(field);
    return found == null ? "there is no field " + field : found.val();
  }

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void a_code_that_is_wrong_or_used_opens_nothing(String language) {
    var scene = Scene.set();
    var email = Scene.OWNER + "@demo.lanedesk.org";
    var browser = Client.browser(Lanedesk.HOME, language);
    var before = Scene.codes(email).size();
    var asked =
        browser.submit(
            browser.get("/track"),
            "ask",
            "go",
            Map.of("ask:order:in", scene.order(), "ask:email:in", email));
    Scene.until(() -> Scene.codes(email).size() > before);
    var code = Scene.codes(email).getLast();
    var wrong = code.equals("000000") ? "111111" : "000000";
    var sentence = Words.of(language, "code.wrong");
    assertKept(
        browser.submit(asked, "redeem", "go", Map.of("redeem:code:in", wrong)),
        sentence,
        Map.of("redeem:code:in", wrong));
    assertEquals(
        302, browser.submit(asked, "redeem", "go", Map.of("redeem:code:in", code)).status());
    assertKept(
        browser.submit(asked, "redeem", "go", Map.of("redeem:code:in", code)), sentence, Map.of());
  }

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void a_form_that_the_server_no_longer_knows_says_so(String language) {
    var browser = browser(language);
    var expired =
        browser.submit(
            browser.get("/ask"),
            "ask",
            "send",
            Map.of("ask:text:in", "typed long ago", "jakarta.faces.ViewState", "1:2"));
    assertEquals(410, expired.status(), expired.toString());
    assertTrue(expired.page().text().contains("typed long ago"), "what was typed is lost");
    assertTrue(
        expired.page().text().contains(Words.in("common", language, "error.expired.title")),
        expired.toString());
  }

  @Test
  void a_zero_character_is_no_character_anywhere() {
    var browser = Client.browser();
    var asked =
        browser.submit(
            browser.get("/track"),
            "ask",
            "go",
            Map.of("ask:order:in", "A\u0000B", "ask:email:in", "a\u0000b@lanedesk.test"));
    assertEquals(200, asked.status(), asked.toString());
    for (var page : List.of("/search?q=a%00b", "/login?to=%00", "/mailbox?to=%00")) {
      assertEquals(200, browser.get(page).status(), page);
    }
    var supervisor = Client.signedIn("supervisor");
    for (var page : List.of("/console?q=a%00b", "/knowledge?q=%00", "/supervisor/sla?level=%00")) {
      assertEquals(200, supervisor.get(page).status(), page);
    }
  }

  @Test
  void a_question_sent_twice_at_once_is_one_question() throws Exception {
    var browser = browser("en");
    var page = browser.get("/ask");
    var before = count();
    var press = request(browser, page, "ask", "send", Map.of("ask:text:in", "pressed twice"));
    var answers = together(4, () -> browser.send(press.get()));
    answers.forEach(answer -> assertEquals(302, answer.status(), answer.toString()));
    assertEquals(1, new HashSet<>(answers.stream().map(a -> a.header("Location")).toList()).size());
    assertEquals(before + 1, count());
  }

  @Test
  void a_message_sent_twice_at_once_is_said_once_and_the_next_like_it_again() throws Exception {
    long id = asked("a chat");
    var browser = browser("en");
    var page = browser.get("/ticket?id=" + id);
    var press = request(browser, page, "talk", "send", Map.of("talk:text:in", "are you there?"));
    together(4, () -> browser.send(press.get()))
        .forEach(answer -> assertEquals(200, answer.status(), answer.toString()));
    assertEquals(1, said(id, "are you there?"));
    var fresh = browser.get("/ticket?id=" + id);
    browser.submit(fresh, "talk", "send", Map.of("talk:text:in", "are you there?"));
    assertEquals(2, said(id, "are you there?"));
  }

  @Test
  void a_reply_sent_twice_at_once_is_said_once() throws Exception {
    long id = asked("needs an answer");
    var agent = Client.signedIn("agent3");
    var page = agent.get("/console?ticket=" + id);
    var press = request(agent, page, "w", "send", Map.of("w:reply", "Here it is."));
    var answers = together(4, () -> agent.send(press.get()));
    answers.forEach(answer -> assertEquals(200, answer.status(), answer.toString()));
    assertEquals(1, said(id, "Here it is."));
    answers.forEach(answer -> assertEquals("", bad(answer)));
  }

  private static Supplier<HttpRequest.Builder> request(
      Client client, Client.Answer page, String form, String button, Map<String, String> fields) {
    return () -> client.formRequest(page, form, button, fields, List.of());
  }

  private static long said(long ticket, String text) {
    return Client.program("admin")
        .get(TICKETS + "/" + ticket + "/comments")
        .at("comments")
        .getAsJsonArray()
        .asList()
        .stream()
        .filter(c -> c.getAsJsonObject().get("body").getAsString().equals(text))
        .count();
  }

  private static List<Client.Answer> together(int times, Callable<Client.Answer> call)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(times)) {
      var answers = new ArrayList<Client.Answer>();
      for (var done : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
        answers.add(done.get());
      }
      return answers;
    }
  }

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void an_agent_whose_ticket_changed_or_was_closed_keeps_the_reply(String language) {
    long id = asked("two agents at once");
    var agent = Client.browser(Lanedesk.HOME, language);
    agent.signIn("agent4@demo.lanedesk.org", Lanedesk.PASSWORD);
    var page = agent.get("/console?ticket=" + id);
    ok(reply("agent3", id, "{\"comment\":{\"body\":\"Somebody was faster.\"}}"));
    var typed = Map.of("w:reply", "typed with great care");
    var stale = agent.submit(page, "w", "send", typed);
    assertKept(stale, Words.of(language, "stale.ticket", "" + id), typed);
    assertTrue(stale.page().select(".notice--warn").text().contains("Somebody was faster."));
    close(id);
    var closed = agent.submit(stale, "w", "send", typed);
    assertEquals(200, closed.status(), closed.toString());
    assertTrue(bad(closed).contains(Words.of(language, "ticket.closed", "" + id)), bad(closed));
    assertTrue(
        closed.page().select("textarea").eachText().contains("typed with great care")
            || value(closed, "w:reply").equals("typed with great care"),
        "the reply is lost: " + closed.page().text());
  }

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void a_customer_whose_ticket_was_closed_keeps_the_message(String language) {
    long id = asked("closed while I write");
    var browser = browser(language);
    var page = browser.get("/ticket?id=" + id);
    close(id);
    var late =
        browser.submit(page, "talk", "send", Map.of("talk:text:in", "typed with great care"));
    assertEquals(200, late.status(), late.toString());
    assertTrue(bad(late).contains(Words.of(language, "ticket.closed", "" + id)), bad(late));
    assertTrue(late.text().contains("typed with great care"), "the message is lost");
  }

  // ---- what is written is shown as it was written

  @Test
  void script_emoji_and_right_to_left_are_text_wherever_they_are_shown() {
    var ticket = comment(SCRIPT + WIDE);
    ticket.addProperty("subject", SCRIPT);
    ticket.addProperty("external_id", SCRIPT);
    ticket.addProperty("priority", SCRIPT);
    var tags = new JsonArray();
    tags.add(SCRIPT);
    ticket.add("tags", tags);
    var field = new JsonObject();
    field.addProperty("id", SCRIPT);
    field.addProperty("value", SCRIPT + WIDE);
    var fields = new JsonArray();
    fields.add(field);
    ticket.add("custom_fields", fields);
    var requester = new JsonObject();
    requester.addProperty("email", "script@lanedesk.test");
    requester.addProperty("name", SCRIPT);
    ticket.add("requester", requester);
    var answer = ok(Client.program("agent3").call("POST", TICKETS, "{\"ticket\":" + ticket + "}"));
    long id = answer.at("ticket.id").getAsLong();
    assertEquals(SCRIPT, answer.at("ticket.subject").getAsString());
    ok(
        reply(
            "agent3",
            id,
            "{\"comment\":{\"body\":"
                + comment(SCRIPT).getAsJsonObject("comment").get("body")
                + "}}"));
    var supervisor = Client.signedIn("supervisor");
    var admin = Client.signedIn("admin");
    assertAll(
        () -> assertHarmless(supervisor, "/console?view=ALL&ticket=" + id, WIDE),
        () -> assertHarmless(supervisor, "/console?view=ALL&tab=customer&ticket=" + id, SCRIPT),
        () -> assertHarmless(supervisor, "/console?view=ALL&tab=promise&ticket=" + id, SCRIPT),
        () -> assertHarmless(supervisor, "/console?view=ALL&tab=why&ticket=" + id, SCRIPT),
        () -> assertHarmless(supervisor, "/supervisor/ticket?id=" + id, SCRIPT),
        () -> assertHarmless(admin, "/admin", ""),
        () -> assertHarmless(admin, "/mailbox", ""));
    assertTrue(
        Client.program("admin").get(TICKETS + "/" + id + "/comments").text().contains("مرحبا"));
  }

  @Test
  void script_in_the_fields_of_a_page_stays_in_the_fields() {
    var browser = Client.browser();
    var asked =
        browser.submit(
            browser.get("/ask"),
            "ask",
            "send",
            Map.of(
                "ask:text:in",
                SCRIPT + WIDE,
                "ask:name:in",
                SCRIPT,
                "ask:order:in",
                "<script>alert('ld')</script>",
                "ask:email:in",
                "script2@lanedesk.test"));
    assertEquals(302, asked.status(), asked.toString());
    assertHarmless(browser, asked.header("Location"), WIDE);
    for (var page :
        List.of(
            "/search?q=",
            "/ask?text=",
            "/ask?order=",
            "/track?order=",
            "/login?to=",
            "/ticket?id=",
            "/article?id=",
            "/return?order=",
            "/?q=",
            "/mailbox?to=",
            "/search?section=",
            "/?lang=")) {
      assertHarmless(browser, page + encoded(SCRIPT), "");
    }
    var supervisor = Client.signedIn("supervisor");
    for (var page :
        List.of(
            "/console?q=",
            "/console?view=",
            "/console?tab=",
            "/console?ticket=",
            "/console/returns?show=",
            "/supervisor/sla?level=",
            "/supervisor/sla?from=",
            "/knowledge?q=",
            "/knowledge/article?id=")) {
      assertHarmless(supervisor, page + encoded(SCRIPT), "");
    }
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void assertHarmless(Client client, String address, String shown) {
    var answer = client.get(address);
    assertTrue(answer.status() < 500, address + " " + answer);
    assertFalse(answer.text().contains("<script>alert"), address);
    assertFalse(answer.text().contains("<img src=x"), address);
    assertFalse(answer.page().select("[onerror]").size() > 0, address);
    assertFalse(answer.text().contains("$49#49"), address + " computes what was typed");
    var whole = answer.page().wholeText() + answer.page().select("[value]").eachAttr("value");
    assertTrue(whole.contains(shown), address + " does not show " + shown);
  }
}
