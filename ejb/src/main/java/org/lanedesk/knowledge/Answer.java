package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An article that was found for somebody's words.
 *
 * @param passage the plain text that fits best
 * @param marks where in the passage the words stand: pairs of start and end
 * @param confidence estimated chance that it answers the question, 0 to 1
 * @param alone whether it may be sent without a human between ({@link org.lanedesk.kb.Hit#alone})
 * @param because why it was found: what words, meaning and earlier outcomes contributed, the terms
 *     that matched and the wording that came closest
 */
public record Answer(
    Long articleId,
    String locale,
    String title,
    String passage,
    List<int[]> marks,
    double confidence,
    boolean alone,
    Why because,
    String answerHtml,
    String answerText,
    Instant updatedAt)
    implements Serializable {

  /** The parts of the score. */
  public record Why(double words, double meaning, double learnt, List<String> terms, String nearest)
      implements Serializable {}

  /** Confidence in five steps for people, 1 (weak) to 5 (sure). */
  public int bars() {
    return (int) Math.clamp(Math.ceil(confidence * 5), 1, 5);
  }
}
