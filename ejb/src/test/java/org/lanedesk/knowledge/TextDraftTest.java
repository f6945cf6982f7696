package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanedesk.event.Refusal;

class TextDraftTest {

  @Test
  void a_decomposed_letter_is_stored_composed_and_blanks_are_one() {
    var draft = new TextDraft("en", " Cafe\u0301  opening\ttimes ", List.of(), "<p>9 to 5</p>");
    assertEquals("Café opening times", draft.title());
  }

  @Test
  void phrasings_are_kept_once_and_without_empty_lines() {
    var draft = new TextDraft("zh-CN", "怎么退货", List.of("退货流程", " ", "退货流程"), "<p>好</p>");
    assertEquals(List.of("退货流程"), draft.phrasings());
  }

  @Test
  void an_answer_of_nothing_but_a_script_is_missing() {
    var no =
        assertThrows(
            Refusal.class,
            () -> new TextDraft("en", "Title", List.of(), "<script>alert(1)</script>"));
    assertEquals("article.answer-missing", no.key());
  }

  @Test
  void a_language_the_shop_does_not_write_is_refused() {
    assertEquals(
        "article.locale",
        assertThrows(Refusal.class, () -> new TextDraft("fr", "T", List.of(), "<p>x</p>")).key());
  }
}
