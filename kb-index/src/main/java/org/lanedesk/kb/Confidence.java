package org.lanedesk.kb;

import java.util.List;

/**
 * How likely a page with a certain score answers the question: a curve that starts from what holds
 * for knowledge bases in general and bends towards what this one's outcomes show.
 *
 * @param even the score at which both is as likely
 * @param steep how quickly it grows more likely around there
 * @param outcomes from how many held-back outcomes it was drawn
 */
record Confidence(double even, double steep, int outcomes) {

  /** By words alone, before anything is known. */
  static final Confidence OF_WORDS = new Confidence(0.26, 10, 0);

  /** By words and meaning, before anything is known. */
  static final Confidence OF_MEANING = new Confidence(0.41, 10.1, 0);

  private static final int ROUNDS = 25;

  /** How many outcomes the general curve is worth. */
  private static final double TRUST = 30;

  /** A score that the best page had, and whether that page was right. */
  record Seen(double score, boolean right) {}

  double of(double score) {
    return 1 / (1 + Math.exp(-steep * (score - even)));
  }

  /** This curve, bent towards what was seen: the most likely one (Newton's method). */
  Confidence bentTo(List<Seen> seen) {
    if (seen.isEmpty()) {
      return this;
    }
    double slope = steep;
    double offset = -steep * even;
    for (int round = 0; round < ROUNDS; round++) {
      double gSlope = 0;
      double gOffset = 0;
      double hSlope = 1e-6;
      double hBoth = 0;
      double hOffset = 1e-6;
      for (var each : seen) {
        double p = 1 / (1 + Math.exp(-slope * each.score() - offset));
        double error = (each.right() ? 1 : 0) - p;
        double bend = p * (1 - p);
        gSlope += error * each.score();
        gOffset += error;
        hSlope += bend * each.score() * each.score();
        hBoth += bend * each.score();
        hOffset += bend;
      }
      for (double score = 0.05; score < 1; score += 0.1) {
        double p = 1 / (1 + Math.exp(-slope * score - offset));
        double weight = TRUST / 10;
        double bend = weight * p * (1 - p);
        gSlope += weight * (of(score) - p) * score;
        gOffset += weight * (of(score) - p);
        hSlope += bend * score * score;
        hBoth += bend * score;
        hOffset += bend;
      }
      double whole = hSlope * hOffset - hBoth * hBoth;
      if (whole < 1e-9) {
        break;
      }
      slope += (hOffset * gSlope - hBoth * gOffset) / whole;
      offset += (hSlope * gOffset - hBoth * gSlope) / whole;
      slope = Math.clamp(slope, 1, 60);
    }
    return new Confidence(-offset / slope, slope, seen.size());
  }
}
