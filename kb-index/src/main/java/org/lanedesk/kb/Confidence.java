package org.lanedesk.kb;

/** How likely a page with a certain score answers the question. */
final class Confidence {

  private static final double EVEN = 0.3;
  private static final double STEEP = 10;

  private Confidence() {}

  static double of(double score) {
    return 1 / (1 + Math.exp(-STEEP * (score - EVEN)));
  }
}
