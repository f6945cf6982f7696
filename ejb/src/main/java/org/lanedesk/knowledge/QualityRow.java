package org.lanedesk.knowledge;

import java.io.Serializable;

/**
 * How well questions were answered in a period, for one language and family or for all.
 *
 * @param locale null for all languages
 * @param family null for all questions, also those without a ticket
 * @param asked times that answers were sought beside a question
 * @param answered times that at least one was likely enough to be shown
 * @param first times that the first answer shown was used, edited or solved it
 * @param firstThree likewise any of the first three
 * @param rejected answers that were called wrong or outdated
 */
public record QualityRow(
    String locale,
    String family,
    long asked,
    long answered,
    long first,
    long firstThree,
    long rejected)
    implements Serializable {

  /** Share of questions with an answer shown; null without questions. */
  public Double coverage() {
    return share(answered, asked);
  }

  /** Share of shown sets whose first answer was accepted; null when none was shown. */
  public Double acceptanceAt1() {
    return share(first, answered);
  }

  /** Share of shown sets of which one of the first three was accepted; null when none was shown. */
  public Double acceptanceAt3() {
    return share(firstThree, answered);
  }

  QualityRow plus(QualityRow other) {
    return new QualityRow(
        locale,
        family,
        asked + other.asked,
        answered + other.answered,
        first + other.first,
        firstThree + other.firstThree,
        rejected + other.rejected);
  }

  static Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
