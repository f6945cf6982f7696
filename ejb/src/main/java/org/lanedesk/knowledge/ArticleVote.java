package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One reader's judgement of an article; a second one of the same reader replaces the first. */
@Entity
class ArticleVote {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long articleId;
  String voter;
  boolean up;
  Instant at;

  /** Why not; null when it helped or nothing was said. */
  @Enumerated(EnumType.STRING)
  VoteReason reason;

  String comment;

  protected ArticleVote() {}

  ArticleVote(Long articleId, String voter, boolean up, Instant at) {
    this.articleId = articleId;
    this.voter = voter;
    this.up = up;
    this.at = at;
  }

  void changed(boolean nowUp, Instant when) {
    up = nowUp;
    at = when;
    reason = null;
    comment = null;
  }

  void because(VoteReason why, String said) {
    reason = why;
    comment = said;
  }
}
