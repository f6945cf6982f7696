package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A question that an editor did not want as a phrasing of an article. */
@Entity
class PhrasingDismissal {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long articleId;
  String locale;
  String phrasing;
  Long byId;
  Instant at;

  protected PhrasingDismissal() {}

  PhrasingDismissal(Long articleId, String locale, String phrasing, Long byId, Instant at) {
    this.articleId = articleId;
    this.locale = locale;
    this.phrasing = phrasing;
    this.byId = byId;
    this.at = at;
  }
}
