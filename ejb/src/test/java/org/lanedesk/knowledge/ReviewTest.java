package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.data.Limit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ReviewTest {
  private static final Caller AUTHOR = EditorsRoom.person(7, "Author", Role.EDITOR);
  private static final Caller REVIEWER = EditorsRoom.person(8, "Reviewer", Role.REVIEWER);
  private static final Caller ADMIN = EditorsRoom.person(9, "Admin", Role.ADMIN);

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  @Test
  void an_author_publishes_alone_until_the_shop_asks_for_four_eyes() {
    in(room -> {
      var id = room.editors.write(AUTHOR, EditorsRoom.draft("first", "one"));
      room.editors.move(AUTHOR, id, room.version(id), ArticleState.PUBLISHED);
      room.reviews.set(ADMIN, new EditingTerms(false, 0));
      var second = room.editors.write(AUTHOR, EditorsRoom.draft("second", "two"));
      assertRefused(
          "article.four-eyes",
          () -> room.editors.move(AUTHOR, second, room.version(second), ArticleState.PUBLISHED));
      room.editors.move(AUTHOR, second, room.version(second), ArticleState.IN_REVIEW);
      room.editors.move(REVIEWER, second, room.version(second), ArticleState.PUBLISHED, "checked");
      var step = room.reviews.steps(AUTHOR, second).getFirst();
      assertEquals("Reviewer checked", step.byName() + " " + step.why());
    });
  }

  @Test
  void a_reviewer_who_wrote_the_last_word_needs_somebody_else() {
    in(room -> {
      room.reviews.set(ADMIN, new EditingTerms(false, 0));
      var id = room.editors.write(AUTHOR, EditorsRoom.draft("first", "one"));
      room.editors.move(AUTHOR, id, room.version(id), ArticleState.IN_REVIEW);
      room.editors.save(REVIEWER, id, room.version(id), EditorsRoom.draft("first", "mine"));
      assertRefused(
          "article.four-eyes",
          () -> room.editors.move(REVIEWER, id, room.version(id), ArticleState.PUBLISHED));
      room.editors.move(ADMIN, id, room.version(id), ArticleState.PUBLISHED);
    });
  }

  @Test
  void what_readers_see_changes_when_somebody_else_agreed() {
    in(room -> {
      var id = room.published("freight", "old");
      room.reviews.set(ADMIN, new EditingTerms(false, 30));
      var seen = room.version(id);
      assertFalse(room.editors.save(AUTHOR, id, seen, EditorsRoom.draft("freight", "new")));
      assertEquals("<p>old</p>", room.answer(id));
      assertThrows(
          Stale.class,
          () -> room.editors.save(REVIEWER, id, seen, EditorsRoom.draft("freight", "mine")));
      assertRefused(
          "article.four-eyes", () -> room.editors.agree(AUTHOR, id, room.version(id), ""));
      room.editors.agree(REVIEWER, id, room.version(id), "fine");
      assertEquals("<p>new</p>", room.answer(id));
      assertTrue(room.reviews.proposal(AUTHOR, id).isEmpty());
      assertEquals(EditorsRoom.NOW.plusSeconds(30 * 86_400L), room.reviews.review(ADMIN, id).at());
    });
  }

  @Test
  void a_proposal_that_is_given_back_stays_with_its_reason() {
    in(room -> {
      var id = room.published("freight", "old");
      room.reviews.set(ADMIN, new EditingTerms(false, 0));
      room.editors.save(AUTHOR, id, room.version(id), EditorsRoom.draft("freight", "new"));
      assertRefused("article.why-missing", () -> room.reviews.giveBack(REVIEWER, id, " "));
      room.reviews.giveBack(REVIEWER, id, "the fee is missing");
      assertTrue(room.reviews.proposal(AUTHOR, id).orElseThrow().returned());
      assertEquals("the fee is missing", room.reviews.steps(AUTHOR, id).getFirst().why());
      assertEquals(List.of(), room.reviewRows.proposed(Limit.of(5)));
    });
  }

  @Test
  void who_gives_a_text_back_says_why() {
    in(room -> {
      var id = room.editors.write(AUTHOR, EditorsRoom.draft("first", "one"));
      room.editors.move(AUTHOR, id, room.version(id), ArticleState.IN_REVIEW);
      assertEquals(1, room.reviewRows.inReview(Limit.of(5)).size());
      assertRefused(
          "article.why-missing",
          () -> room.editors.move(REVIEWER, id, room.version(id), ArticleState.DRAFT, ""));
      room.editors.move(REVIEWER, id, room.version(id), ArticleState.DRAFT, "say the fee");
    });
  }

  @Test
  void an_import_goes_to_review_where_four_eyes_are_asked_for() {
    in(room -> {
      var id = room.published("freight", "old");
      room.reviews.set(ADMIN, new EditingTerms(false, 0));
      room.editors.takeIn(EditorsRoom.draft("freight", "new"));
      room.editors.takeIn(EditorsRoom.draft("fresh", "new"));
      assertEquals("<p>old</p>", room.answer(id));
      assertEquals(ArticleState.IN_REVIEW, room.articles.byKey("fresh").orElseThrow().state);
      assertEquals(1, room.reviewRows.proposed(Limit.of(5)).size());
    });
  }

  @Test
  void an_article_is_due_for_review_and_its_owner_is_reminded_once() {
    in(room -> {
      var id = room.published("freight", "old");
      var article = room.articles.byId(id).orElseThrow();
      article.reviewBy(EditorsRoom.NOW.minusSeconds(1));
      room.articles.update(article);
      assertEquals(1, room.reviewRows.dueAt(EditorsRoom.NOW, Limit.of(5)).size());
      assertEquals(List.of(id), room.reviewRows.toRemind(EditorsRoom.NOW, Limit.of(5)));
      assertEquals(1, room.reviewRows.takeReminder(id, EditorsRoom.NOW));
      assertEquals(0, room.reviewRows.takeReminder(id, EditorsRoom.NOW));
      room.reviews.stillRight(AUTHOR, id, "");
      assertEquals(List.of(), room.reviewRows.dueAt(EditorsRoom.NOW, Limit.of(5)));
    });
  }

  @Test
  void the_owner_of_the_section_is_reminded_and_otherwise_who_wrote_last() {
    in(room -> {
      var owned = room.published("freight", "old");
      var section = room.sections.section("after-sale");
      room.sections.saveSection(
          AUTHOR,
          section.id(),
          section.version(),
          section.category(),
          section.shelf(),
          REVIEWER.account());
      var written = room.editors.write(AUTHOR, inSection("gift-cards"));
      room.editors.move(AUTHOR, written, room.version(written), ArticleState.PUBLISHED);
      for (var id : List.of(owned, written)) {
        var article = room.articles.byId(id).orElseThrow();
        article.reviewBy(EditorsRoom.NOW);
        room.articles.update(article);
      }
      assertEquals(2, room.work.remind());
      var told = room.heard.of(ReviewsDue.class);
      assertEquals(
          Map.of(REVIEWER.account(), List.of(owned), AUTHOR.account(), List.of(written)),
          told.stream()
              .collect(
                  Collectors.toMap(
                      ReviewsDue::owner,
                      t -> t.articles().stream().map(ReviewsDue.Due::id).toList())));
      assertEquals(0, room.work.remind());
      room.reviews.stillRight(AUTHOR, owned, "");
      assertEquals(0, room.work.remind());
      assertEquals(2, room.heard.of(ReviewsDue.class).size());
    });
  }

  @Test
  void nobody_is_reminded_of_an_article_that_readers_cannot_see() {
    in(room -> {
      var id = room.published("freight", "old");
      var article = room.articles.byId(id).orElseThrow();
      article.reviewBy(EditorsRoom.NOW);
      room.articles.update(article);
      room.editors.move(AUTHOR, id, room.version(id), ArticleState.ARCHIVED);
      assertEquals(0, room.work.remind());
    });
  }

  @Test
  void a_language_that_is_missing_is_work() {
    in(room -> {
      var both = EditorsRoom.draft("freight", "old");
      room.editors.write(AUTHOR, both);
      var one =
          new ArticleDraft(
              "half", "pre-sale", null, null, null, null, List.of(both.texts().getLast()));
      room.editors.write(AUTHOR, one);
      var rows = room.reviewRows.untranslated(Limit.of(5));
      assertEquals(List.of("freight en"), rows.stream().map(r -> r.title("zh-CN")).toList());
    });
  }

  @Test
  void only_an_administrator_changes_the_rule() {
    in(room ->
        assertThrows(NotAllowed.class, () -> room.reviews.set(AUTHOR, new EditingTerms(false, 0))));
  }

  @Test
  void a_section_that_holds_articles_stays() {
    in(room -> {
      room.published("freight", "old");
      var section = room.sections.section("after-sale");
      assertRefused("section.not-empty", () -> room.sections.removeSection(AUTHOR, section.id()));
      room.sections.removeSection(AUTHOR, room.sections.section("agents").id());
      assertTrue(
          room.sections.categories().stream()
              .flatMap(c -> c.sections().stream())
              .noneMatch(s -> s.code().equals("agents")));
    });
  }

  @Test
  void an_article_may_name_a_section_that_nobody_has_made() {
    in(room -> {
      var draft = EditorsRoom.draft("freight", "x");
      room.editors.write(
          AUTHOR, new ArticleDraft("k", "gift-cards", null, null, null, null, draft.texts()));
      var more = room.sections.categories().stream().filter(c -> c.code().equals("more"));
      assertEquals("gift-cards", more.findFirst().orElseThrow().sections().getFirst().code());
    });
  }

  private static ArticleDraft inSection(String section) {
    var texts = EditorsRoom.draft("card", "x").texts();
    return new ArticleDraft("card", section, null, null, null, null, texts);
  }

  private static void assertRefused(String code, Runnable deed) {
    assertEquals(code, assertThrows(Refusal.class, deed::run).key());
  }

  private void in(Consumer<EditorsRoom> what) {
    database.run(session -> what.accept(new EditorsRoom(session)));
  }
}
