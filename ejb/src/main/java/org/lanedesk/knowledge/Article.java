package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Audience;

/**
 * One answer of the shop, whatever languages it is written in. Its texts are rows of their own;
 * here is what they share: where it stands in the help centre, who may read it and when, and how
 * its readers judged it.
 */
@Entity
class Article {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String articleKey;

  String section;

  @Enumerated(EnumType.STRING)
  ArticleState state;

  @Enumerated(EnumType.STRING)
  Audience audience;

  String levels;
  Instant validFrom;
  Instant validTo;
  int votesUp;
  int votesDown;
  Long createdBy;
  Instant createdAt;
  Instant updatedAt;
  Instant publishedAt;

  /** Who wrote last what it says; somebody else must agree where four eyes are asked for. */
  Long changedBy;

  String changedByName;

  /** When it must be looked at again; or null. */
  Instant reviewAt;

  Instant remindedAt;
  @Version int version;

  protected Article() {}

  static Article written(ArticleDraft draft, Long by, Instant at) {
    var article = new Article();
    article.articleKey = draft.key();
    article.state = ArticleState.DRAFT;
    article.createdBy = by;
    article.createdAt = at;
    article.rewritten(draft, at);
    return article;
  }

  void rewritten(ArticleDraft draft, Instant at) {
    if (draft.validFrom() != null
        && draft.validTo() != null
        && !draft.validFrom().isBefore(draft.validTo())) {
      throw new Refusal("article.validity");
    }
    section = draft.section();
    audience = draft.audience();
    levels = String.join(",", new TreeSet<>(draft.levels()));
    validFrom = draft.validFrom();
    validTo = draft.validTo();
    updatedAt = at;
  }

  void writtenBy(Long account, String name) {
    changedBy = account;
    changedByName = name;
  }

  /** To be looked at again then; null for never. */
  void reviewBy(Instant when) {
    reviewAt = when;
    remindedAt = null;
  }

  void moved(ArticleState next, Instant at) {
    state = state.to(next);
    updatedAt = at;
    if (next == ArticleState.PUBLISHED && publishedAt == null) {
      publishedAt = at;
    }
  }

  Set<String> levelSet() {
    return levels.isEmpty() ? Set.of() : Set.of(levels.split(","));
  }
}
