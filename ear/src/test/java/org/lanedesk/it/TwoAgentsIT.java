package org.lanedesk.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lanedesk.it.Buyer.asked;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two agents have one question open, each in a browser. One is faster: the other sees at once what
 * happened, is told before anything goes out twice, and loses no word that was typed.
 */
@ExtendWith(Chromium.class)
class TwoAgentsIT {
  private static final String FAST = "It was sent this morning.";
  private static final String SLOW = "I am asking the warehouse,\none moment please.";

  @BeforeAll
  static void aCustomerBought() {
    Buyer.isThere();
  }

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void what_a_colleague_answers_meanwhile_is_seen_and_the_text_stays(
      String language, Windows windows) {
    long id = asked("where is my parcel, said " + language.substring(0, 2));
    var slow = open(windows, language, "agent3", id);
    var fast = open(windows, language, "agent4", id);
    write(slow, SLOW);
    assertThat(fast.locator("[id='act:head'] .badge--warn")).isVisible();

    write(fast, FAST);
    reply(fast).press("Control+Enter");
    assertThat(reply(fast)).isEmpty();

    assertThat(slow.locator(".timeline .msg").last()).containsText(FAST);
    assertEquals(SLOW, reply(slow).inputValue());

    reply(slow).press("Control+Enter");
    var told = slow.locator(".composer .notice--warn");
    assertThat(told).containsText(Words.in("console", language, "changed"));
    assertThat(told).containsText(FAST);
    assertEquals(SLOW, reply(slow).inputValue());
    assertEquals(0, Buyer.said(id, SLOW), "nothing goes out before the agent knows");
    Axe.check(slow);

    reply(slow).press("Control+Enter");
    assertThat(reply(slow)).isEmpty();
    assertThat(slow.locator(".timeline .msg").last()).containsText("one moment please.");
    assertEquals(1, Buyer.said(id, SLOW));
  }

  @Test
  void what_a_colleague_solves_meanwhile_is_seen_and_the_text_stays(Windows windows) {
    long id = asked("is it blue");
    var slow = open(windows, "en", "agent3", id);
    var fast = open(windows, "en", "agent4", id);
    write(slow, SLOW);

    write(fast, FAST);
    fast.locator("[id='w:sendSolve']").click();
    assertThat(reply(fast)).isEmpty();

    assertThat(slow.locator("[id='act:head']"))
        .containsText(Words.in("common", "en", "state.RESOLVED"));
    assertEquals(SLOW, reply(slow).inputValue());
    reply(slow).press("Control+Enter");
    assertThat(slow.locator(".composer .notice--warn")).containsText(FAST);
    assertEquals(SLOW, reply(slow).inputValue());
    assertEquals(0, Buyer.said(id, SLOW));
  }

  @Test
  void what_a_customer_takes_back_meanwhile_is_seen_and_the_text_stays(Windows windows) {
    long id = asked("never mind");
    var slow = open(windows, "en", "agent3", id);
    write(slow, SLOW);
    Buyer.close(id);

    assertThat(slow.locator("[id='act:head']"))
        .containsText(Words.in("common", "en", "state.CLOSED"));
    assertEquals(SLOW, reply(slow).inputValue());
    reply(slow).press("Control+Enter");
    assertThat(slow.locator(".message--bad")).isVisible();
    assertEquals(SLOW, reply(slow).inputValue());
    assertEquals(0, Buyer.said(id, SLOW));
  }

  private static Page open(Windows windows, String language, String agent, long ticket) {
    var page = windows.desk(language);
    SignIn.as(page, agent);
    page.navigate("/console?ticket=" + ticket);
    assertThat(page.locator("[id='act:head'] h2")).containsText("#" + ticket);
    return page;
  }

  /** Typed, and kept by the server as a draft. */
  private static void write(Page page, String text) {
    page.waitForResponse(
        answer -> String.valueOf(answer.request().postData()).contains("w:keep"),
        () -> reply(page).fill(text));
  }

  private static Locator reply(Page page) {
    return page.locator("[id='w:reply']");
  }
}
