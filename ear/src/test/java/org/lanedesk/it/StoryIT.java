package org.lanedesk.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A question that is asked on a phone reaches the right agent in the right order, is answered with
 * a suggested answer, and the promise is on record: the whole story in the browsers of the
 * customer, the agent and the supervisor.
 */
@ExtendWith(Chromium.class)
class StoryIT {

  /** Who plays, and what is expected of the place in line by the shop's rules. */
  private record Cast(
      String locale,
      String customer,
      String agent,
      long queue,
      String queueCode,
      String queueName,
      String question) {
    /** The promise to the levels L2 and L3 in a chat. */
    static final Duration TARGET = Duration.ofSeconds(30);

    static final String LANE = "FAST";
  }

  private static final Cast CHINESE =
      new Cast("zh-CN", "l2", "agent1", 1, "PRE_SALE", "售前", "请问现在下单今天能发货吗?显示有现货");
  private static final Cast ENGLISH =
      new Cast(
          "en",
          "l3",
          "agent3",
          6,
          "OVERSEAS_EN",
          "Overseas (English)",
          "Is it in stock and will it ship today?");

  @Test
  void aQuestionIsAskedAnsweredAndOnRecordInChinese(Windows windows) {
    play(CHINESE, windows);
  }

  @Test
  void aQuestionIsAskedAnsweredAndOnRecordInEnglish(Windows windows) {
    play(ENGLISH, windows);
  }

  private static void play(Cast cast, Windows windows) {
    new Desk("agent2").empty(cast.queue());
    boolean earlier = askedLately(new Desk(cast.customer()));

    Page board = windows.desk(cast.locale());
    SignIn.as(board, "supervisor");
    board.navigate(report(cast));
    int answered = figure(board);
    board.navigate("/supervisor");
    Locator waiting =
        board.locator("a[href*='show=WAITING&queue=" + cast.queue() + "&lane=" + Cast.LANE + "']");
    assertThat(waiting).hasCount(0);

    Page phone = windows.phone(cast.locale());
    SignIn.as(phone, cast.customer());

    Page desk = windows.desk(cast.locale());
    SignIn.as(desk, cast.agent());
    desk.navigate("/console");
    at(desk, "nav:presence").selectOption("ONLINE");
    assertThat(board.locator(".figures .figure__value").last()).hasText("1");
    at(desk, "nav:queue").selectOption(String.valueOf(cast.queue()));

    phone.navigate("/ask");
    at(phone, "ask:text:in").fill(cast.question());
    assertThat(at(phone, "ask:answers").locator("details").first()).isVisible();
    at(phone, "ask:now").click();
    phone.waitForURL(Pattern.compile("/ticket\\?id=\\d+"));
    long id = Long.parseLong(phone.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));

    assertPlace(id, cast, earlier);
    Locator row = desk.locator("a.row[data-open='" + id + "']");
    assertThat(row.locator(".lane--" + Cast.LANE)).isVisible();
    assertThat(waiting).hasText("1");

    at(desk, "nav:next").click();
    assertThat(at(desk, "act:head").locator("h2")).containsText("#" + id);
    assertThat(at(phone, "talk:top"))
        .containsText(cast.locale().equals("en") ? "colleague" : "客服已接手");

    Locator typingHere = desk.locator("[data-typing]");
    at(phone, "talk:text:in").pressSequentially(cast.locale().equals("en") ? "In blue" : "要蓝色的");
    assertThat(typingHere).not().isEmpty();
    at(phone, "talk:text:in").press("Enter");
    assertThat(desk.locator(".timeline .msg").last())
        .containsText(cast.locale().equals("en") ? "In blue" : "要蓝色的");

    desk.keyboard().press("1");
    Locator reply = at(desk, "w:reply");
    assertThat(reply).not().isEmpty();
    assertThat(reply).isFocused();
    assertThat(phone.locator("[data-typing]")).not().isEmpty();
    String answer = reply.inputValue().strip();
    reply.press("Control+Enter");

    assertThat(phone.locator(".say:not(.say--mine):not(.say--event)").last())
        .containsText(answer.lines().findFirst().orElseThrow());
    assertThat(reply).isEmpty();

    desk.locator("[data-tab=promise]").click();
    assertThat(at(desk, "side").locator(".badge--ok").first()).isVisible();
    assertEquals("KEPT", promise(id).get("state").getAsString());
    assertEquals(Cast.TARGET.toSeconds(), promise(id).get("target_seconds").getAsLong());
    desk.locator("body").press("w");
    assertThat(at(desk, "side")).containsText(cast.queueName());

    assertThat(waiting).hasCount(0);
    board.navigate("/supervisor/ticket?id=" + id);
    assertThat(board.locator("[data-promise][data-state=KEPT]").first()).isVisible();
    Axe.check(board);
    board.navigate(report(cast) + "&all=true");
    assertTrue(figure(board) > answered, "the report counts one more first answer");
    assertThat(board.locator("a[href*='/supervisor/ticket?id=" + id + "']").first()).isVisible();
    at(board, "check:verify").click();
    assertThat(at(board, "ledger").locator(".notice--ok")).isVisible();

    Axe.check(board);
    Axe.check(phone);
    Axe.check(desk);

    desk.locator("body").press("e");
    at(phone, "talk:stars").locator("label").first().click();
    at(phone, "talk:rate").click();
    assertThat(at(phone, "talk:rate")).isHidden();
    at(desk, "nav:presence").selectOption("OFFLINE");
    board.navigate("/supervisor");
    assertThat(board.locator(".figures .figure__value").last()).hasText("0");
    phone.navigate("/ask");
    assertThat(at(phone, "ask:send")).isVisible();
    assertThat(at(phone, "ask:now")).isHidden();
    Axe.check(phone);
  }

  /** As computed by hand: 30 s, of which a customer who asked within three days skips 15 %. */
  private static void assertPlace(long id, Cast cast, boolean earlier) {
    JsonObject facts = new Desk(cast.agent()).get("/tickets/" + id).getAsJsonObject("ticket");
    JsonObject here = facts.getAsJsonObject("lanedesk");
    Instant asked = Instant.parse(facts.get("created_at").getAsString());
    Duration head = earlier ? Cast.TARGET.multipliedBy(15).dividedBy(100) : Duration.ZERO;
    assertEquals(Cast.LANE, here.get("lane").getAsString());
    assertEquals(cast.queue(), here.get("queue").getAsLong());
    assertEquals(
        asked.plus(Cast.TARGET).minus(head), Instant.parse(here.get("rank").getAsString()));
    assertEquals(asked.plus(Cast.TARGET), Instant.parse(here.get("answer_by").getAsString()));
    assertTrue(
        new Desk(cast.agent())
            .get("/tickets/" + id + "/routing")
            .toString()
            .contains(cast.queueCode()));
  }

  private static boolean askedLately(Desk customer) {
    Instant since = Instant.now().minus(Duration.ofHours(72));
    return StreamSupport.stream(
            customer.get("/tickets").getAsJsonArray("tickets").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(t -> Instant.parse(t.get("created_at").getAsString()))
        .anyMatch(since::isBefore);
  }

  private static JsonObject promise(long ticket) {
    return new Desk("agent1")
        .get("/tickets/" + ticket + "/promises")
        .getAsJsonArray("promises")
        .get(0)
        .getAsJsonObject();
  }

  private static String report(Cast cast) {
    return "/supervisor/sla?clock=FIRST_REPLY&queue=" + cast.queue() + "&lane=" + Cast.LANE;
  }

  /** How many first answers the report counts; none where it is empty. */
  private static int figure(Page report) {
    Locator figures = report.locator(".figures .figure__value");
    return figures.count() == 0
        ? 0
        : Integer.parseInt(figures.first().innerText().replaceAll("\\D", ""));
  }

  private static Locator at(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }
}
