package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.it.Buyer.TICKETS;
import static org.lanedesk.it.Buyer.asked;
import static org.lanedesk.it.Buyer.assertKept;
import static org.lanedesk.it.Buyer.bad;
import static org.lanedesk.it.Buyer.browser;
import static org.lanedesk.it.Buyer.close;
import static org.lanedesk.it.Buyer.count;
import static org.lanedesk.it.Buyer.ok;
import static org.lanedesk.it.Buyer.reply;
import static org.lanedesk.it.Buyer.request;
import static org.lanedesk.it.Buyer.said;
import static org.lanedesk.it.Buyer.ticket;
import static org.lanedesk.it.Buyer.together;
import static org.lanedesk.it.Buyer.value;

import com.google.gson.JsonElement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is sent twice, or too late because somebody else was faster: heard once, never written over
 * what is new, and not lost.
 */
class TwiceIT {
  @BeforeAll
  static void aCustomerBought() {
    Buyer.isThere();
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

  @Test
  void a_question_sent_twice_at_once_is_one_question() throws Exception {
    var browser = browser("en");
    var page = browser.get("/ask");
    var before = count();
    var press = request(browser, page, "ask", "send", Map.of("ask:text:in", "pressed twice"));
    var answers = together(4, () -> browser.send(press.get()));
    answers.forEach(answer -> assertEquals(302, answer.status(), bad(answer) + answer));
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
    var told = agent.submit(stale, "w", "send", typed);
    assertKept(told, Words.of(language, "stale.ticket", "" + id), typed);
    var closed = agent.submit(told, "w", "send", typed);
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
}
