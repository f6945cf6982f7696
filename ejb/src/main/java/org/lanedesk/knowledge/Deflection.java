package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * Somebody said "that solved it" instead of sending a question. It is counted as deflected only
 * when the same person made no new contact within seven days; a contact within them is noted here.
 */
@Entity
class Deflection {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long articleId;
  Long accountId;
  String visitor;
  String query;
  Instant at;
  Instant returnedAt;
  Long returnedTicket;

  /** When an editor decided that nothing is to be learnt from this; or null. */
  Instant forgottenAt;

  protected Deflection() {}

  Deflection(Long articleId, Long accountId, String visitor, String query, Instant at) {
    this.articleId = articleId;
    this.accountId = accountId;
    this.visitor = visitor;
    this.query = query;
    this.at = at;
  }
}
