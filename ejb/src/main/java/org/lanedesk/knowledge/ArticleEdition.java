package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What one language of an article said after its {@code number}-th saving; never changed. */
@Entity
class ArticleEdition {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long articleId;
  int number;
  String locale;
  String title;
  String phrasings;
  String answerHtml;
  Long savedBy;
  String savedByName;
  Instant savedAt;

  protected ArticleEdition() {}

  static ArticleEdition of(ArticleText text, int number, Long by, String byName) {
    var edition = new ArticleEdition();
    edition.articleId = text.articleId;
    edition.number = number;
    edition.locale = text.locale;
    edition.title = text.title;
    edition.phrasings = text.phrasings;
    edition.answerHtml = text.answerHtml;
    edition.savedBy = by;
    edition.savedByName = byName;
    edition.savedAt = text.updatedAt;
    return edition;
  }
}
