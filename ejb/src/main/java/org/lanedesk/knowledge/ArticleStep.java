package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.lanedesk.account.Caller;

/** Who did what with an article, and why; never changed. */
@Entity
class ArticleStep {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long articleId;

  @Enumerated(EnumType.STRING)
  StepKind deed;

  @Enumerated(EnumType.STRING)
  ArticleState fromState;

  @Enumerated(EnumType.STRING)
  ArticleState toState;

  Long byId;
  String byName;
  String why;
  Instant at;

  protected ArticleStep() {}

  static ArticleStep of(
      Long article,
      StepKind deed,
      ArticleState from,
      ArticleState to,
      Caller by,
      String why,
      Instant at) {
    var step = new ArticleStep();
    step.articleId = article;
    step.deed = deed;
    step.fromState = from;
    step.toState = to;
    step.byId = by.account();
    step.byName = by.name();
    step.why = why;
    step.at = at;
    return step;
  }
}
