package org.lanedesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lanedesk.kb.Audience;
import org.lanedesk.knowledge.ArticleDraft;

/**
 * Somebody looks into the help centre.
 *
 * @param key of the article they read in the end, or null when there was none for them
 * @param solved they said that it solved it
 * @param vote 1 up, -1 down, 0 none
 */
record Glance(
    String visitor, String locale, String words, String key, boolean solved, int vote, Instant at) {
  private static final int COUNT = 260;

  /** Words that the help centre has no answer to. */
  record Miss(String locale, String words) {}

  static List<Glance> all(List<Miss> misses, List<ArticleDraft> articles, Instant now, Dice dice) {
    var open = articles.stream().filter(a -> a.audience() == Audience.PUBLIC).toList();
    var all = new ArrayList<Glance>();
    for (var n = 0; n < COUNT; n++) {
      var at = now.minus(dice.between(Duration.ofHours(1), Duration.ofDays(60)));
      var visitor = "visitor-%04d".formatted(n);
      all.add(
          dice.chance(0.22) ? miss(visitor, dice.pick(misses), at) : hit(visitor, open, at, dice));
    }
    all.sort(Comparator.comparing(Glance::at));
    return List.copyOf(all);
  }

  private static Glance miss(String visitor, Miss miss, Instant at) {
    return new Glance(visitor, miss.locale(), miss.words(), null, false, 0, at);
  }

  private static Glance hit(String visitor, List<ArticleDraft> open, Instant at, Dice dice) {
    var article = dice.pick(open);
    var text = article.texts().get(dice.weighed(7, 3));
    var words = dice.chance(0.2) ? text.title() : dice.pick(text.phrasings());
    var solved = dice.chance(0.4);
    var vote = dice.chance(0.45) ? solved || dice.chance(0.5) ? 1 : -1 : 0;
    return new Glance(visitor, text.locale(), words, article.key(), solved, vote, at);
  }
}
