package org.lanedesk.kb;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How an index works.
 *
 * @param synonyms groups of expressions that mean the same to this shop, in any language
 * @param meaning whether to use the sentence models
 * @param threads how many threads the models may use
 * @param visibleWithin how old the view of a search may be after a put
 * @param silentBelow the confidence under which {@link KnowledgeIndex#suggest} stays silent
 */
public record Settings(
    List<Set<String>> synonyms,
    boolean meaning,
    int threads,
    Duration visibleWithin,
    double silentBelow) {

  /** The confidence from which about nine of ten best hits are right, over many kinds of bases. */
  public static final double SURE = 0.75;

  /**
   * The confidence from which a page may answer a customer without a human, once that is earned.
   */
  public static final double ALONE = 0.9;

  public Settings {
    synonyms = synonyms.stream().map(Set::copyOf).toList();
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
    if (visibleWithin.isNegative()) {
      throw new IllegalArgumentException("visibleWithin must not be negative: " + visibleWithin);
    }
    if (!(silentBelow >= 0 && silentBelow <= 1)) {
      throw new IllegalArgumentException("silentBelow must be between 0 and 1: " + silentBelow);
    }
  }

  /** Models in use with two threads, no synonyms, visible within 200 ms, silent below 0.4. */
  public static Settings defaults() {
    return new Settings(List.of(), true, 2, Duration.ofMillis(200), 0.4);
  }

  public Settings withSynonyms(List<Set<String>> groups) {
    return new Settings(groups, meaning, threads, visibleWithin, silentBelow);
  }

  /** Words and characters alone, without the sentence models. */
  public Settings wordsOnly() {
    return new Settings(synonyms, false, threads, visibleWithin, silentBelow);
  }

  public Settings withThreads(int count) {
    return new Settings(synonyms, meaning, count, visibleWithin, silentBelow);
  }

  public Settings silentBelow(double confidence) {
    return new Settings(synonyms, meaning, threads, visibleWithin, confidence);
  }
}
