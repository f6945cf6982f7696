package org.lanedesk.kb;

/** How likely a page with a certain score answers the question. */
final class Confidence {

  private static final double EVEN = 0.3;
  private static final double STEEP = 10;
  private static final double EVEN_WITH_MEANING = 0.38;
  private static final double STEEP_WITH_MEANING = 12;

  private Confidence() {}

  static double of(double score, boolean meaning) {
    double even = meaning ? EVEN_WITH_MEANING : EVEN;
    double steep = meaning ? STEEP_WITH_MEANING : STEEP;
    return 1 / (1 + Math.exp(-steep * (score - even)));
  }
}
