package org.lanedesk.knowledge;

import java.io.Serializable;
import java.util.List;
import org.lanedesk.kb.Hit;

/**
 * What the index makes of a question, before anybody is shown anything.
 *
 * @param threshold the confidence below which nothing is suggested
 * @param hits best first
 */
public record Trial(double threshold, List<Row> hits) implements Serializable {

  /**
   * One article and why it stands where it does.
   *
   * @param words the part of the score that words gave
   * @param meaning the part that meaning gave
   * @param learnt the part that earlier outcomes gave or took
   * @param nearest the title, phrasing or earlier question that came closest
   */
  public record Row(
      Long article,
      String locale,
      String title,
      double confidence,
      double score,
      double words,
      double meaning,
      double learnt,
      List<String> terms,
      String nearest,
      String passage)
      implements Serializable {

    static Row of(Hit hit) {
      var why = hit.because();
      return new Row(
          hit.id(),
          hit.locale(),
          hit.title(),
          hit.confidence(),
          hit.score(),
          why.words(),
          why.meaning(),
          why.learnt(),
          why.terms(),
          why.nearest(),
          hit.passage());
    }
  }

  static Trial of(double threshold, List<Hit> hits) {
    return new Trial(threshold, hits.stream().map(Row::of).toList());
  }

  /** Whether anything would be suggested. */
  public boolean speaks() {
    return !hits.isEmpty() && hits.getFirst().confidence() >= threshold;
  }

  /** The place of an article, from 1; 0 when it is not among the best. */
  public int placeOf(Long article) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).article().equals(article)) {
        return i + 1;
      }
    }
    return 0;
  }
}
