package org.lanedesk.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What keeps the knowledge base right after an article is published: for which members it is, what
 * was said about it, and how customers really ask.
 */
@ExtendWith(Chromium.class)
class KnowledgeCareIT {

  @Test
  void anArticleForALevelIsNobodyElses() {
    var word = word();
    long id = published(word, "\"audience\":\"MEMBERS\",\"levels\":[\"L2\",\"L3\"],");
    Scene.until(() -> finds(Client.program("l2"), word, id));
    for (var person : List.of("l2", "l3")) {
      assertTrue(reads(Client.signedIn(person), Client.program(person), word, id), person);
    }
    for (var person : List.of("l0", "l1")) {
      assertFalse(reads(Client.signedIn(person), Client.program(person), word, id), person);
    }
    var page = Client.browser().get("/article?id=" + id);
    assertEquals(404, page.status());
    assertEquals(404, Client.program().get("/api/v2/help_center/articles/" + id).status());
    assertFalse(finds(Client.program(), word, id));
    assertTrue(finds(Client.program("agent1"), word, id));
  }

  /** Either reads it wherever one may look, or finds nothing anywhere. */
  private static boolean reads(Client browser, Client program, String word, long id) {
    var page = browser.get("/article?id=" + id).status();
    assertEquals(page, program.get("/api/v2/help_center/articles/" + id).status());
    assertEquals(page, program.get("/api/v2/help_center/en/articles/" + id).status());
    var vote = program.call("POST", "/api/v2/help_center/articles/" + id + "/up", "{}").status();
    assertEquals(page == 404, vote == 404);
    assertEquals(page != 404, finds(program, word, id));
    assertEquals(page != 404, browser.get("/search?q=" + word).text().contains("id=" + id));
    var suggested =
        program.call("POST", "/api/v2/suggestions", "{\"text\":\"polish the " + word + "\"}");
    assertEquals(page != 404, suggested.text().contains("\"article_id\":" + id), word);
    var listed = program.get("/api/v2/help_center/en/articles?per_page=100").text();
    assertEquals(page != 404, listed.contains(word));
    return page != 404;
  }

  private static boolean finds(Client program, String word, long id) {
    return program
        .get("/api/v2/help_center/articles/search?locale=en&query=" + word)
        .text()
        .contains("\"id\":" + id);
  }

  @Test
  void theEditorChoosesForWhomAnArticleIsByTheNameOfTheLevel(Windows windows) {
    long id = published(word(), "");
    Page desk = windows.desk("en");
    SignIn.as(desk, "editor");
    desk.navigate("/knowledge/article?id=" + id);
    at(desk, "edit:audience:in").selectOption("MEMBERS:L2,L3");
    at(desk, "edit:save").click();
    assertThat(desk.locator(".notice--ok, .messages").first()).isVisible();
    assertEquals(404, Client.browser().get("/article?id=" + id).status());
    assertEquals(200, Client.signedIn("l2").get("/article?id=" + id).status());
    desk.navigate("/knowledge/article?id=" + id);
    assertThat(at(desk, "edit:audience:in")).hasValue("MEMBERS:L2,L3");
    desk.navigate("/knowledge/preview?id=" + id);
    assertThat(desk.locator("main")).containsText(Words.in("knowledge", "en", "preview.only"));
  }

  @Test
  void aSearchWithASlipAsksWhatWasMeant(Windows windows) {
    var word = word();
    long id = published(word, "");
    Scene.until(() -> finds(Client.program(), word, id));
    var slip = word.substring(0, 5) + (word.charAt(5) == 'z' ? 'y' : 'z') + word.substring(6);
    Page phone = windows.phone("en");
    phone.navigate("/search?q=polish+" + slip);
    var meant = phone.locator("#meant a");
    assertThat(meant).hasText("polish " + word);
    Axe.check(phone);
    meant.click();
    assertThat(phone.locator(".hit__title").first()).containsText(word);
    assertThat(phone.locator("#meant")).hasCount(0);
  }

  @Test
  void aRealQuestionBecomesAPhrasingAndAJudgementIsForgotten(Windows windows) {
    var word = word();
    long id = published(word, "");
    var question = "My " + word() + " has gone dull";
    answered(question, id);
    var other = "Why is the " + word() + " so grey";
    answered(other, id);

    Page desk = windows.desk("en");
    SignIn.as(desk, "editor");
    Scene.until(() -> {
      desk.navigate("/knowledge/phrasings");
      return desk.getByText(question).count() > 0 && desk.getByText(other).count() > 0;
    });
    Axe.check(desk);
    row(desk, question).getByText(Words.in("knowledge", "en", "phrasing.accept")).click();
    assertThat(desk.getByText(question)).hasCount(0);
    row(desk, other).getByText(Words.in("knowledge", "en", "phrasing.dismiss")).click();
    assertThat(desk.getByText(other)).hasCount(0);
    desk.navigate("/knowledge/article?id=" + id);
    assertThat(at(desk, "edit:enPhrasings:in")).hasValue(question);

    Page board = windows.desk("zh-CN");
    SignIn.as(board, "supervisor");
    board.navigate("/knowledge/feedback");
    var said = board.locator("#said tbody tr", having(question));
    assertThat(said).hasCount(1);
    said.locator("a[href*='by=']").click();
    assertThat(board.locator("#said tbody tr", having(question))).hasCount(1);
    Axe.check(board);
    at(board, "forget:go").click();
    assertThat(board.locator("main"))
        .containsText(Words.in("knowledge", "zh-CN", "feedback.unsure"));
    at(board, "forget:sure").check();
    at(board, "forget:go").click();
    assertThat(board.getByText(question)).hasCount(0);
    var audit = windows.desk("en");
    SignIn.as(audit, "admin");
    audit.navigate("/admin/audit?q=" + URLEncoder.encode("feedback", StandardCharsets.UTF_8));
    assertThat(audit.locator("main"))
        .containsText(Words.in("admin", "en", "deed.feedback.forgotten"));
  }

  /** A customer asks, and an agent answers with the article. */
  private static void answered(String question, long article) {
    var asked =
        Client.program("l1")
            .call(
                "POST",
                "/api/v2/tickets",
                "{\"ticket\":{\"comment\":{\"body\":\"" + question + "\"}}}");
    assertEquals(201, asked.status(), asked.toString());
    var path = "/api/v2/tickets/" + asked.at("ticket.id").getAsLong() + "/suggestions";
    var agent = Client.program("agent4");
    assertEquals(200, agent.get(path).status());
    var told = agent.call("POST", path + "/" + article + "/outcome", "{\"outcome\":\"used\"}");
    assertEquals(204, told.status(), told.toString());
  }

  private static long published(String word, String more) {
    var made =
        Client.program("editor")
            .call(
                "POST",
                "/api/v2/help_center/sections/1/articles",
                "{\"article\":{\"key\":\"care-"
                    + word
                    + "\",\"locale\":\"en\",\"draft\":false,"
                    + more
                    + "\"title\":\"How do I polish the "
                    + word
                    + "?\",\"body\":\"<p>With a soft cloth.</p>\"}}");
    assertEquals(201, made.status(), made.toString());
    return made.at("article.id").getAsLong();
  }

  private static Locator row(Page page, String text) {
    return page.locator("li", having(text)).last();
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator at(Page page, String id) {
    return page.locator("[id='" + id + "']");
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
}
