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

  /** The index of articles; what others say stands under their name. */
  private static final String MAIN = "index";

  @Override
  public HealthCheckResponse call() {
    var check = HealthCheckResponse.named("knowledge-index").up();
    for (State state : KnowledgeIndex.states()) {
      var name = state.name().equals(MAIN) ? "" : state.name() + '.';
      check
          .withData(name + "pages", state.pages())
          .withData(name + "waiting", state.waiting())
          .withData(name + "lessons", state.lessons())
          .withData(name + "answersAlone", state.alone())
          .withData(name + "meaning", state.meaning().name())
          .withData(name + "notice", state.notice());
    }
    return check.build();
  }
}
