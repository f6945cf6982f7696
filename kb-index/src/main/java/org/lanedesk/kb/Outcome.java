package org.lanedesk.kb;

/** What became of a page that was shown for a customer's words. */
public enum Outcome {
  /** An agent sent it as it was. */
  USED(1),
  /** An agent changed it before sending. */
  EDITED(0.6),
  /** The customer said, or the closed conversation shows, that it answered. */
  SOLVED(1),
  /** It was shown and not wanted. */
  REJECTED(-1),
  /** It fits the question but is no longer true. Says nothing about the match. */
  OUTDATED(0);

  private final double weight;

  Outcome(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
