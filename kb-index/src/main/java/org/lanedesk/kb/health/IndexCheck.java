package org.lanedesk.kb.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.State;

/**
 * Says how the index is. Always up: while sentence models are loading or cannot be used, words
 * serve, and a damaged index is filled again while it serves.
 */
@Readiness
class IndexCheck implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    var check = HealthCheckResponse.named("knowledge-index").up();
    for (State state : KnowledgeIndex.states()) {
      check
          .withData("pages", state.pages())
          .withData("waiting", state.waiting())
          .withData("lessons", state.lessons())
          .withData("meaning", state.meaning().name())
          .withData("notice", state.notice());
    }
    return check.build();
  }
}
