package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A note to every node: what readers find of this article may have changed. */
@Entity
class ArticleChange {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long articleId;
  Instant at;

  protected ArticleChange() {}

  ArticleChange(Long articleId, Instant at) {
    this.articleId = articleId;
    this.at = at;
  }
}
