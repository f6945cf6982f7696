package org.lanedesk.kb;

import java.util.List;

/**
 * A page that was found.
 *
 * @param passage the plain text of the page that fits the question best
 * @param marks the parts of the passage that matched, in order, not overlapping
 * @param score for comparing hits of one answer, and across questions of one language
 * @param confidence estimated chance that this page answers the question, 0 to 1
 */
public record Hit(
    long id,
    String locale,
    String title,
    String passage,
    List<Mark> marks,
    double score,
    double confidence,
    Because because) {

  public Hit {
    marks = List.copyOf(marks);
  }
}
