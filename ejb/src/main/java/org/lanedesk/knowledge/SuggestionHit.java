package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.lanedesk.kb.Outcome;

/** One answer within a {@link Suggestion}, and what became of it. */
@Entity
class SuggestionHit {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long suggestionId;
  Long ticketId;
  Long articleId;
  int position;
  double confidence;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  Long outcomeBy;
  Instant outcomeAt;

  /** When an editor decided that nothing is to be learnt from this outcome; or null. */
  Instant forgottenAt;

  protected SuggestionHit() {}

  SuggestionHit(Long suggestionId, Long ticketId, Long articleId, int position, double confidence) {
    this.suggestionId = suggestionId;
    this.ticketId = ticketId;
    this.articleId = articleId;
    this.position = position;
    this.confidence = confidence;
  }

  void became(Outcome what, Long by, Instant at) {
    outcome = what;
    outcomeBy = by;
    outcomeAt = at;
    forgottenAt = null;
  }
}
