package org.lanedesk.knowledge;

import java.time.Instant;
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.Query;

/**
 * Somebody who reads, as far as it decides which articles they may see. The database and the index
 * are asked with the same reader, so neither shows what the other hides.
 *
 * @param audience the closest circle the reader belongs to
 * @param level the level that a member has now; null for whoever is no signed-in member, and for
 *     those who work here, for whom levels do not count
 */
public record Reader(Audience audience, String level) {

  /** Those who work here read whatever is published. */
  static final Reader COLLEAGUE = new Reader(Audience.AGENT_ONLY, null);

  static final Reader ANYBODY = new Reader(Audience.PUBLIC, null);

  /** Published, valid at this instant and meant for this reader. */
  boolean mayRead(Article article, Instant at) {
    boolean there =
        article.state == ArticleState.PUBLISHED
            && (article.validFrom == null || !article.validFrom.isAfter(at))
            && (article.validTo == null || article.validTo.isAfter(at));
    return there
        && article.audience.compareTo(audience) <= 0
        && (isColleague()
            || article.levels.isEmpty()
            || level != null && article.levelSet().contains(level));
  }

  boolean isColleague() {
    return audience == Audience.AGENT_ONLY;
  }

  boolean isMember() {
    return audience.compareTo(Audience.MEMBERS) >= 0;
  }

  /** What the reader's level looks like inside {@code Article.levels}. */
  String levelPattern() {
    return level == null ? "" : "%" + level + "%";
  }

  /** These words as the index is asked for this reader. */
  Query asking(String text, String locale, Instant at, int limit) {
    return new Query(text, locale, audience, level, at, limit);
  }
}
