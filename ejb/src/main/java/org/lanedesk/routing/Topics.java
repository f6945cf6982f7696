package org.lanedesk.routing;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.lanedesk.knowledge.TopicDesk;

/** What a question is near to in the knowledge base; looked up only when some rule asks for it. */
@Stateless
public class Topics {
  @EJB TopicDesk desk;
  @Inject RoutingBook book;

  public Set<String> near(String text, String locale) {
    return near(book.rules().classify(), text, locale);
  }

  /** As these rules would ask. */
  public Set<String> near(Classify rules, String text, String locale) {
    return rules.asksTopics() ? desk.near(text, locale) : Set.of();
  }
}
