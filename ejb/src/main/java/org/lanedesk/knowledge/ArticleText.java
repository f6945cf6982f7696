package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/**
 * An article in one language: the question as a title, the other ways customers ask it, and the
 * answer, kept sanitised and as plain text for chat and search.
 */
@Entity
class ArticleText {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long articleId;

  String locale;
  String title;
  String phrasings;
  String answerHtml;
  String answerText;
  Instant updatedAt;

  protected ArticleText() {}

  static ArticleText of(Long article, TextDraft draft, Instant at) {
    var text = new ArticleText();
    text.articleId = article;
    text.locale = draft.locale();
    text.rewritten(draft, at);
    return text;
  }

  void rewritten(TextDraft draft, Instant at) {
    title = draft.title();
    phrasings = String.join("\n", draft.phrasings());
    answerHtml = draft.answerHtml();
    answerText = RichText.plain(draft.answerHtml());
    updatedAt = at;
  }

  boolean says(TextDraft draft) {
    return title.equals(draft.title())
        && phrasings.equals(String.join("\n", draft.phrasings()))
        && answerHtml.equals(draft.answerHtml());
  }

  List<String> phrasingList() {
    return phrasings.isEmpty() ? List.of() : List.of(phrasings.split("\n"));
  }
}
