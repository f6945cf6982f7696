package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.it.Buyer.HUGE;
import static org.lanedesk.it.Buyer.assertKept;
import static org.lanedesk.it.Buyer.assertLanguage;
import static org.lanedesk.it.Buyer.bad;
import static org.lanedesk.it.Buyer.browser;
import static org.lanedesk.it.Buyer.bytes;
import static org.lanedesk.it.Buyer.count;
import static org.lanedesk.it.Buyer.value;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people send that makes no sense: a sentence in their language, and what they typed is still
 * there.
 */
class BadInputIT {
  @BeforeAll
  static void aCustomerBought() {
    Buyer.isThere();
  }

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
    for (var page : List.of("/console?q=a%00b", "/supervisor/sla?level=%00")) {
      assertEquals(200, supervisor.get(page).status(), page);
    }
  }
}
