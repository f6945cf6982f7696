package org.lanedesk.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An article is written in both languages, looked at, published, found and read by a customer who
 * says why it did not help, and archived again; in the browsers of the editor and the customer.
 */
@ExtendWith(Chromium.class)
class KnowledgeStoryIT {

  @Test
  void anArticleIsWrittenFoundJudgedAndArchivedInChinese(Windows windows) {
    play("zh-CN", windows);
  }

  @Test
  void anArticleIsWrittenFoundJudgedAndArchivedInEnglish(Windows windows) {
    play("en", windows);
  }

  private static void play(String locale, Windows windows) {
    var english = locale.equals("en");
    var mark = UUID.randomUUID().toString().replaceAll("\\D", "").substring(0, 7);
    var titleZh = "灯笼" + mark + "能淋雨吗";
    var titleEn = "Is the lantern " + mark + " waterproof?";
    var title = english ? titleEn : titleZh;

    Page desk = windows.desk(locale);
    SignIn.as(desk, "editor");
    desk.navigate("/knowledge/article");
    at(desk, "edit:key:in").fill("lantern-" + mark);
    at(desk, "edit:section:in").selectOption("pre-sale");
    at(desk, "edit:zhTitle:in").fill(titleZh);
    html(desk, "edit:zhAnswer").fill("<h3>下雨</h3><p>可以淋雨。</p><h3>水下</h3><p>不能浸水。</p>");
    at(desk, "edit:enTitle:in").fill(titleEn);
    html(desk, "edit:enAnswer")
        .fill("<h3>Rain</h3><p>Rain is fine.</p><h3>Under water</h3><p>Do not dip it.</p>");
    at(desk, "edit:save").click();
    assertThat(at(desk, "edit:review")).isVisible();
    Axe.check(desk);
    String address = address(desk);

    Page phone = windows.phone(locale);
    phone.navigate(address);
    assertThat(phone.locator("[data-fault='404']")).isVisible();

    at(desk, "edit:why:in").fill("ready " + mark);
    at(desk, "edit:review").click();
    assertThat(desk.locator("#steps")).containsText("ready " + mark);
    desk.navigate("/knowledge/todo");
    assertThat(desk.getByText(title)).isVisible();
    Axe.check(desk);
    desk.getByText(title).click();
    desk.locator("a[href*='/knowledge/preview']").click();
    assertThat(desk.locator("h1")).hasText(title);
    assertThat(desk.locator(".contents a")).hasCount(2);
    Axe.check(desk);
    desk.navigate("/knowledge/article?" + address.substring(address.indexOf("id=")));
    at(desk, "edit:publish").click();
    assertThat(desk.locator(".notice--ok, .messages").first()).isVisible();

    found(phone, english ? "lantern " + mark : "灯笼" + mark, title);
    phone.locator(".hit__title", new Page.LocatorOptions().setHasText(title)).first().click();
    assertThat(phone.locator("h1")).hasText(title);
    assertThat(phone.locator(".contents a")).hasCount(2);
    Axe.check(phone);
    assertFaq(phone, title);
    phone.locator("#other-language").click();
    assertThat(phone.locator("h1")).hasText(english ? titleZh : titleEn);
    phone.locator("#other-language").click();
    assertThat(phone.locator("h1")).hasText(title);

    at(phone, "vote:down").click();
    phone.locator("label[for='vote:why:2']").click();
    at(phone, "vote:note:in").fill(english ? "Snow? Call 13812345678" : "下雪呢？电话13812345678");
    at(phone, "vote:because").click();
    assertThat(at(phone, "vote:said")).containsText(english ? "Thank you" : "谢谢");

    desk.reload();
    assertThat(desk.locator("main")).containsText(english ? "Snow?" : "下雪呢");
    assertThat(desk.locator("main")).not().containsText("13812345678");
    at(desk, "edit:archive").click();
    assertThat(desk.locator("#steps li").first()).containsText(english ? "Archived" : "归档");
    phone.navigate(address);
    assertThat(phone.locator("[data-fault='404']")).isVisible();
  }

  @Test
  void aSearchThatFindsNothingKnowsAWayOn(Windows windows) {
    for (var locale : new String[] {"zh-CN", "en"}) {
      Page phone = windows.phone(locale);
      var words = locale.equals("en") ? "xyzzyq plughr" : "鎏麤龘";
      phone.navigate("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
      assertThat(phone.locator("#near")).isVisible();
      assertThat(phone.locator(".topics__list a[href*='/section']").first()).isVisible();
      Axe.check(phone);
      phone.locator(".notice a[href*='/ask']").click();
      assertThat(at(phone, "ask:text:in")).hasValue(words);
    }
  }

  @Test
  void aSectionShowsItsArticlesAndStandsInTheHomePage(Windows windows) {
    Page desk = windows.desk("en");
    desk.navigate("/");
    Locator all = desk.locator("a[href='/section?code=pre-sale']").first();
    all.click();
    assertThat(desk.locator("h1")).isVisible();
    assertTrue(desk.locator(".links a").count() > 5);
    Axe.check(desk);
  }

  @Test
  void aHarmfulArticleIsHarmlessAndAHugeTableScrollsInItsFrame(Windows windows) {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    var row = "<tr>" + "<td>immeasurablylongword</td>".repeat(40) + "</tr>";
    var body =
        "<h1>Sizes</h1><script>window.bad=1</script><img src=x onerror=\"window.bad=1\">"
            + "<a href=\"javascript:window.bad=1\">x</a><iframe src=\"/console\"></iframe><table>"
            + row.repeat(60)
            + "</table>";
    var made =
        Client.program("editor")
            .call(
                "POST",
                "/api/v2/help_center/sections/1/articles",
                "{\"article\":{\"key\":\"bad-"
                    + mark
                    + "\",\"locale\":\"en\",\"draft\":false,\"title\":\"Sizes </script> "
                    + mark
                    + "\",\"body\":"
                    + new Gson().toJson(body)
                    + "}}");
    assertEquals(201, made.status(), made.toString());
    long id = made.at("article.id").getAsLong();
    for (var locale : new String[] {"en", "zh-CN"}) {
      Page phone = windows.phone(locale);
      phone.navigate("/article?id=" + id);
      assertEquals(null, phone.evaluate("() => window.bad"));
      assertFalse(
          (Boolean) phone.evaluate("() => document.documentElement.scrollWidth > innerWidth + 1"));
      assertThat(phone.locator(".prose .table-wrap table")).hasCount(1);
      assertThat(phone.locator(".prose script, .prose iframe")).hasCount(0);
      Axe.check(phone);
      // written in English only: the Chinese reader is told
      assertThat(phone.locator("main .notice--warn")).hasCount(locale.equals("en") ? 0 : 1);
    }
    assertEquals(List.of(), windows.wrong());
  }

  @Test
  void anAnswerIsWrittenAsItWillBeRead(Windows windows) {
    Page desk = windows.desk("en");
    SignIn.as(desk, "editor");
    desk.navigate("/knowledge/article");
    var pane = desk.locator("[id='edit:enAnswer'] [role=textbox]");
    pane.click();
    desk.keyboard().type("Keep it dry.");
    desk.keyboard().press("Control+a");
    at(desk, "edit:enAnswer").getByLabel(Words.in("common", "en", "js.rich.bold")).click();
    assertThat(pane.locator("b, strong")).hasText("Keep it dry.");
    Axe.check(desk);
    var typed = html(desk, "edit:enAnswer");
    assertTrue(
        typed.inputValue().matches("(?s).*<(b|strong)>Keep it dry\\..*"), typed.inputValue());
    typed.fill("<p>Dry<script>window.bad = 1</script><img src=x onerror='window.bad = 1'></p>");
    at(desk, "edit:enAnswer")
        .getByText("HTML", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(pane).containsText("Dry");
    assertThat(pane.locator("script, [onerror]")).hasCount(0);
    assertEquals(null, desk.evaluate("() => window.bad"));
    assertEquals(List.of(), windows.wrong());
  }

  @Test
  void anArticleIsReadAndJudgedWithoutScripts() {
    var browser = Client.browser();
    var id = Client.program("admin").get("/api/v2/help_center/en/articles").at("articles.0.id");
    var page = browser.get("/article?id=" + id.getAsLong());
    var asked = browser.submit(page, "vote", "down", Map.of());
    assertEquals(200, asked.status());
    var thanked =
        browser.submit(asked, "vote", "because", Map.of("vote:why", "UNCLEAR", "vote:note:in", ""));
    assertTrue(
        thanked.page().text().contains(Words.in("portal", "en", "article.said")),
        thanked.toString());
    assertTrue(page.page().select("link[rel=canonical]").attr("href").contains("id=" + id));
  }

  @Test
  void anArticleFromASolvedTicketTellsNobodyWhoAsked(Windows windows) {
    var customer = Client.program("l1");
    var mark = word();
    var asked =
        customer.call(
            "POST",
            "/api/v2/tickets",
            "{\"ticket\":{\"subject\":\"Does the kettle "
                + mark
                + " whistle?\",\"comment\":{\"body\":\"Call me on +44 7700 900123, I live at 12"
                + " Mill Lane.\"}}}");
    long ticket = asked.at("ticket.id").getAsLong();
    var agent = Client.program("agent1");
    var path = "/api/v2/tickets/" + ticket;
    assertEquals(422, agent.call("POST", path + "/article", "{}").status());
    var solved =
        agent.call(
            "PUT",
            path,
            "{\"ticket\":{\"comment\":{\"body\":\"It does. Write to kettle@shop.example"
                + " for more.\"},\"status\":\"solved\"}}");
    assertEquals(200, solved.status(), solved.toString());

    Page console = windows.desk("en");
    SignIn.as(console, "agent1");
    console.navigate("/console?view=ALL&ticket=" + ticket);
    at(console, "s:draftArticle").click();
    assertThat(console.getByText("ticket-" + ticket).first()).isVisible();

    var again = agent.call("POST", path + "/article", "{}");
    assertEquals(201, again.status(), again.toString());
    assertTrue(again.at("article.draft").getAsBoolean());
    var text = again.toString();
    for (var secret : List.of("900123", "Mill Lane", "kettle@shop.example")) {
      assertFalse(text.contains(secret), text);
    }
    assertTrue(text.contains("It does."), text);
    Page editor = windows.desk("zh-CN");
    SignIn.as(editor, "editor");
    editor.navigate("/knowledge/todo");
    assertThat(editor.getByText(mark).first()).isVisible();
  }

  private static void assertFaq(Page page, String title) {
    var data = page.locator("script[type='application/ld+json']").textContent();
    var faq = JsonParser.parseString(data).getAsJsonObject();
    assertEquals("FAQPage", faq.get("@type").getAsString());
    var question = faq.getAsJsonArray("mainEntity").get(0).getAsJsonObject();
    assertEquals(title, question.get("name").getAsString());
  }

  /** Searches until the index has followed. */
  private static void found(Page page, String words, String title) {
    Scene.until(() -> {
      page.navigate("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
      return page.locator(".hit__title").allInnerTexts().contains(title);
    });
  }

  /** Where customers would read the article that the editor has open. */
  private static String address(Page desk) {
    var href = desk.locator("a[href*='/knowledge/preview']").getAttribute("href");
    var id = Pattern.compile("id=(\\d+)").matcher(href);
    assertTrue(id.find(), href);
    return "/article?id=" + id.group(1);
  }

  /** A word nobody else wrote, of letters only: digits could be masked as a telephone number. */
  private static String word() {
    return UUID.randomUUID()
        .toString()
        .substring(0, 8)
        .chars()
        .map(c -> c <= '9' ? c - '0' + 'g' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The field of an answer, shown as what is sent. */
  private static Locator html(Page desk, String field) {
    at(desk, field).getByText("HTML", new Locator.GetByTextOptions().setExact(true)).click();
    return at(desk, field + ":in");
  }

  private static Locator at(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }
}
