package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Audience;
import org.lanedesk.outbox.Fields;

/** Articles in the files of others. */
class ArticleFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  private static final ArticleView ARTICLE =
      new ArticleView(
          7L,
          "return-freight",
          "after-sale",
          ArticleState.PUBLISHED,
          Audience.MEMBERS,
          Set.of("L2", "L1"),
          NOW,
          null,
          0,
          0,
          NOW,
          NOW,
          NOW,
          3,
          List.of(
              text("zh-CN", "退货\"运费\"由谁承担", List.of("邮费谁出"), "<p>一般由<strong>买家</strong>承担。</p>"),
              text(
                  "en",
                  "Who pays: the freight?",
                  List.of("is it free"),
                  "<ul><li>You.</li></ul>")));

  @Test
  void what_is_written_as_markdown_is_read_as_the_same_article() {
    var draft = draft(MarkdownArticles.lines(MarkdownArticles.of(List.of(ARTICLE))), 0);
    assertEquals(ARTICLE.key(), draft.key());
    assertEquals(ARTICLE.audience(), draft.audience());
    assertEquals(ARTICLE.levels(), draft.levels());
    assertEquals(ARTICLE.validFrom(), draft.validFrom());
    assertEquals(texts(ARTICLE), draft.texts());
  }

  @Test
  void what_is_written_for_a_zendesk_help_centre_is_read_as_the_same_article() {
    var draft = draft(zendesk(ZendeskArticles.of(List.of(ARTICLE))), 0);
    assertEquals(ARTICLE.key(), draft.key());
    assertEquals(ARTICLE.section(), draft.section());
    assertEquals(ARTICLE.audience(), draft.audience());
    assertEquals(ARTICLE.levels(), draft.levels());
    assertEquals(texts(ARTICLE), draft.texts());
  }

  @Test
  void what_zendesk_shows_to_some_is_for_agents_only_and_its_drafts_are_named() {
    var drafts = new ArrayList<Long>();
    var lines =
        ZendeskArticles.lines(
            """
            {"articles": [
              {"id": 1, "locale": "en-us", "title": "Not yet", "body": "<p>x</p>", "draft": true},
              {"id": 2, "locale": "en-us", "title": "Inside", "body": "<p>x</p>",
               "draft": false, "user_segment_id": 77, "label_names": ["within", "内部"]}]}
            """,
            drafts::add);
    assertEquals(List.of(1L), drafts);
    var draft = draft(lines, 1);
    assertEquals(Audience.AGENT_ONLY, draft.audience());
    assertEquals(List.of("within"), draft.texts().getFirst().phrasings());
  }

  @Test
  void markdown_becomes_the_marks_that_articles_have() {
    var draft =
        draft(
            MarkdownArticles.lines(
                """
                ---
                key: coupon
                section: pre-sale
                locale: en
                title: How do I use a coupon?
                ---
                # In short

                Type **the code** at the [checkout](https://shop.example/checkout).

                - once
                - for all
                """),
            0);
    assertEquals(
        "<h3>In short</h3><p>Type <strong>the code</strong> at the "
            + "<a href=\"https://shop.example/checkout\" rel=\"noopener noreferrer nofollow\">"
            + "checkout</a>.</p><ul><li>once</li><li>for all</li></ul>",
        draft.texts().getFirst().answerHtml());
  }

  @Test
  void a_bad_article_is_named_by_the_line_on_which_it_begins() {
    var lines =
        MarkdownArticles.lines(
            """
            ---
            key: one
            section: pre-sale
            locale: en
            title: One
            ---
            First.

            ---
            key: two
            section: pre-sale
            locale: fr
            title: Deux
            ---
            Second.
            """);
    assertEquals("one", draft(lines, 0).key());
    var refused = assertThrows(Refusal.class, () -> draft(lines, 8));
    assertEquals("article.locale", refused.key());
  }

  @Test
  void what_is_no_help_centre_is_refused_as_a_whole() {
    for (var file : List.of("", "[]", "{}", "{\"articles\": 1}", "{\"articles\": [")) {
      assertThrows(Refusal.class, () -> zendesk(file));
    }
  }

  @Test
  void an_article_of_another_kind_takes_only_its_own_line_down() {
    var lines = zendesk("{\"articles\": [7, {\"id\": 12, \"locale\": \"en-us\"}]}");
    assertEquals(2, lines.lines().count());
    assertThrows(Refusal.class, () -> draft(lines, 1));
  }

  private static String zendesk(String file) {
    return ZendeskArticles.lines(file, place -> {});
  }

  private static ArticleDraft draft(String lines, int line) {
    try (var reader = Json.createReader(new StringReader(lines.lines().toList().get(line)))) {
      JsonObject json = reader.readObject();
      return new ArticleIntake().read(new Fields(json));
    }
  }

  private static ArticleView.Text text(
      String locale, String title, List<String> phrasings, String html) {
    return new ArticleView.Text(locale, title, phrasings, html, "", NOW);
  }

  private static List<TextDraft> texts(ArticleView article) {
    return article.texts().stream()
        .map(t -> new TextDraft(t.locale(), t.title(), t.phrasings(), t.answerHtml()))
        .toList();
  }
}
