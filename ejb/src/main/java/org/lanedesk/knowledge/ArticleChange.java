package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * A note to every node: what readers find of this article may have changed, or something was said
 * about how well it answered ({@link SuggestionHit}, {@link Deflection}).
 */
@Entity
class ArticleChange {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long articleId;
  Long hitId;
  Long deflectionId;
  Instant at;

  protected ArticleChange() {}

  ArticleChange(Long articleId, Instant at) {
    this.articleId = articleId;
    this.at = at;
  }

  static ArticleChange of(SuggestionHit hit, Instant at) {
    var change = new ArticleChange(hit.articleId, at);
    change.hitId = hit.id;
    return change;
  }

  static ArticleChange of(Deflection deflection, Instant at) {
    var change = new ArticleChange(deflection.articleId, at);
    change.deflectionId = deflection.id;
    return change;
  }
}
