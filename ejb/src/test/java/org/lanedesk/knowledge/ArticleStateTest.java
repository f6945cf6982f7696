package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.event.Refusal;

class ArticleStateTest {

  @Test
  void a_draft_is_published_and_a_published_article_is_archived() {
    assertEquals(ArticleState.PUBLISHED, ArticleState.DRAFT.to(ArticleState.PUBLISHED));
    assertEquals(ArticleState.ARCHIVED, ArticleState.PUBLISHED.to(ArticleState.ARCHIVED));
  }

  @ParameterizedTest
  @EnumSource(ArticleState.class)
  void going_where_it_already_is_changes_nothing(ArticleState state) {
    assertEquals(state, state.to(state));
  }

  @Test
  void validity_that_ends_before_it_begins_is_refused() {
    var from = java.time.Instant.parse("2026-11-02T00:00:00Z");
    var draft =
        new ArticleDraft(
            "key",
            "after-sale",
            null,
            null,
            from,
            from,
            java.util.List.of(new TextDraft("en", "T", java.util.List.of(), "<p>answer</p>")));
    assertThrows(Refusal.class, () -> Article.written(draft, 1L, from));
  }
}
