package org.lanedesk.knowledge;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.Hit;
import org.lanedesk.kb.Query;

/** What a question is about: the sections of the articles that are nearest to it. */
@Stateless
public class TopicDesk {
  private static final int NEAREST = 3;

  @Inject Articles articles;
  @EJB IndexFeed feed;
  @Inject Clock clock;

  /** Sections of the articles that likely answer it, nearest first; none when none is likely. */
  public Set<String> near(String text, String locale) {
    var asked = new Query(text, locale, Audience.AGENT_ONLY, null, clock.instant(), NEAREST);
    var near = new LinkedHashSet<String>();
    var hits = feed.index().suggest(asked).stream().map(Hit::id).toList();
    if (!hits.isEmpty()) {
      var found = articles.byIds(hits);
      hits.forEach(
          id -> found.stream().filter(a -> a.id.equals(id)).forEach(a -> near.add(a.section)));
    }
    return near;
  }

  /** Every section that has articles, by name. */
  public List<String> sections() {
    return articles.sections();
  }
}
