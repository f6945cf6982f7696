package org.lanedesk.kb;

import java.util.List;

/**
 * A page that was found.
 *
 * @param passage the plain text of the page that fits the question best
 * @param marks the parts of the passage that matched, in order, not overlapping
 * @param score for comparing hits of one answer, and across questions of one language
 * @param confidence estimated chance that this page answers the question, 0 to 1
 * @param alone whether it may be sent to the customer without a human between: the first hit only,
 *     from a confidence of {@link Settings#ALONE} on, and only while this knowledge base's own
 *     outcomes show that such answers are right ({@link State#alone})
 */
public record Hit(
    long id,
    String locale,
    String title,
    String passage,
    List<Mark> marks,
    double score,
    double confidence,
    boolean alone,
    Because because) {

  public Hit {
    marks = List.copyOf(marks);
  }
}
