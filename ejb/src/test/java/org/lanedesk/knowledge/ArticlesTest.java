package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.data.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.Outcome;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ArticlesTest {
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  @Test
  void the_help_centre_shows_what_is_published_public_and_valid_now() {
    database.run(session -> {
      published(session, "open", Audience.PUBLIC, null, null);
      published(session, "agents", Audience.AGENT_ONLY, null, null);
      published(session, "later", Audience.PUBLIC, NOW.plusSeconds(1), null);
      published(session, "over", Audience.PUBLIC, null, NOW);
      new Articles_(session).add(Article.written(draft("draft", null, null, null), null, NOW));
    });
    var rows = database.call(session -> new Articles_(session).published("zh-CN", NOW, false, ""));
    assertEquals(List.of("open zh"), rows.stream().map(HelpRow::title).toList());
  }

  @Test
  void the_help_centre_shows_what_is_for_a_level_to_that_level_only() {
    database.run(session -> {
      published(session, "open", Audience.PUBLIC, null, null);
      var id = published(session, "vip", Audience.MEMBERS, null, null);
      var articles = new Articles_(session);
      var article = articles.byId(id).orElseThrow();
      article.levels = "L2,L3";
      articles.update(article);
    });
    for (var level : List.of("", "%L1%")) {
      assertEquals(List.of("open en"), titles(level), level);
    }
    assertEquals(List.of("open en", "vip en"), titles("%L3%"));
  }

  private List<String> titles(String level) {
    return database.call(session ->
        new Articles_(session)
            .published("en", NOW, true, level).stream().map(HelpRow::title).toList());
  }

  @Test
  void a_readers_second_vote_replaces_the_first() {
    database.run(session -> {
      var id = published(session, "freight", Audience.PUBLIC, null, null);
      var articles = new Articles_(session);
      articles.addVote(new ArticleVote(id, "a:1", true, NOW));
      articles.addVote(new ArticleVote(id, "a:2", true, NOW));
      var vote = articles.vote(id, "a:2").orElseThrow();
      vote.changed(false, NOW);
      articles.updateVote(vote);
      articles.countVotes(id);
    });
    var article = database.call(session -> new Articles_(session).byKey("freight").orElseThrow());
    assertEquals(1, article.votesUp);
    assertEquals(1, article.votesDown);
  }

  @Test
  void editors_find_an_article_by_its_title_in_either_language() {
    database.run(session -> published(session, "freight", Audience.PUBLIC, null, null));
    var found =
        database.call(
            session -> new Articles_(session).forEditors(null, null, "%freight en%", Limit.of(5)));
    assertEquals("freight zh", found.getFirst().titleZh());
  }

  @Test
  void a_contact_within_seven_days_takes_a_solved_question_back_and_a_later_one_does_not() {
    database.run(session -> {
      var id = published(session, "freight", Audience.PUBLIC, null, null);
      var suggestions = new Suggestions_(session);
      suggestions.add(new Deflection(id, 7L, null, "who pays", NOW));
      suggestions.add(new Deflection(id, 8L, null, "who pays", NOW.minusSeconds(8 * 86_400)));
      assertEquals(1, suggestions.returned(7L, 1L, NOW.plusSeconds(60), NOW.minusSeconds(60)));
      assertEquals(0, suggestions.returned(8L, 2L, NOW, NOW.minus(KnowledgeDesk.HONEST)));
      assertEquals(1L, suggestions.takenBack(NOW, NOW.plusSeconds(1)));
    });
  }

  @Test
  void outcomes_are_counted_per_article() {
    database.run(session -> {
      var id = published(session, "freight", Audience.PUBLIC, null, null);
      var suggestions = new Suggestions_(session);
      var log = suggestions.add(new Suggestion(1L, 2L, "console", "en", "who pays", NOW, 1));
      var hit = new SuggestionHit(log.id, 1L, id, 1, 0.9);
      suggestions.addHits(List.of(hit));
      var stored = suggestions.hits(1L, id, Limit.of(1)).getFirst();
      stored.became(Outcome.USED, 2L, NOW);
      suggestions.update(stored);
      var use = suggestions.uses(List.of(id)).getFirst();
      assertEquals(1L, use.shown());
      assertEquals(1L, use.used());
    });
  }

  @Test
  void a_change_is_read_again_while_it_is_young_enough_to_have_been_committed_late() {
    database.run(session -> {
      var articles = new Articles_(session);
      var old = articles.changed(new ArticleChange(1L, NOW.minusSeconds(600)));
      var young = articles.changed(new ArticleChange(2L, NOW.minusSeconds(10)));
      var read = articles.changesAfter(young.id, NOW.minusSeconds(70), Limit.of(10));
      assertEquals(List.of(young.id), read.stream().map(c -> c.id).toList());
      assertTrue(old.id < young.id);
    });
  }

  private static Long published(
      StatelessSession session, String key, Audience audience, Instant from, Instant to) {
    var articles = new Articles_(session);
    var draft = draft(key, audience, from, to);
    var article = articles.add(Article.written(draft, null, NOW));
    draft.texts().forEach(text -> articles.addText(ArticleText.of(article.id, text, NOW)));
    article.moved(ArticleState.PUBLISHED, NOW);
    articles.update(article);
    return article.id;
  }

  private static ArticleDraft draft(String key, Audience audience, Instant from, Instant to) {
    return new ArticleDraft(
        key,
        "after-sale",
        audience,
        Set.of(),
        from,
        to,
        List.of(
            new TextDraft("zh-CN", key + " zh", List.of("别的问法"), "<p>答案</p>"),
            new TextDraft("en", key + " en", List.of("another way"), "<p>Answer</p>")));
  }
}
