package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely a page with a certain score answers the question: a curve that starts from what holds
 * for knowledge bases in general and bends towards what this one's outcomes show.
 *
 * @param even the score at which both is as likely
 * @param steep how quickly it grows more likely around there
 * @param outcomes from how many held-back outcomes it was drawn
 * @param check how a curve like this one did on outcomes that it was not drawn from
 */
record Confidence(double even, double steep, int outcomes, Check check) {

  /** By words alone, before anything is known. */
  static final Confidence OF_WORDS = new Confidence(0.26, 10, 0, Check.NONE);

  /** By words and meaning, before anything is known. */
  static final Confidence OF_MEANING = new Confidence(0.41, 10.1, 0, Check.NONE);

  private static final int ROUNDS = 25;

  /** How many outcomes the general curve is worth. */
  private static final double TRUST = 30;

  /** A score that the best page had, and whether that page was right. */
  record Seen(double score, boolean right) {}

  /**
   * What would have been answered without a human, by curves that had not seen it.
   *
   * @param sure how many best pages reached {@link Settings#ALONE}
   * @param right how many of them were right
   */
  record Check(int sure, int right) {

    static final Check NONE = new Check(0, 0);

    private static final int ENOUGH = 40;
    private static final double RIGHT = 0.95;

    /** Enough were sure, and nearly all of them right. */
    boolean passed() {
      return sure >= ENOUGH && right >= RIGHT * sure;
    }

    private static Check of(Confidence curve, List<Seen> unseen) {
      int sure = 0;
      int right = 0;
      for (var each : unseen) {
        if (curve.of(each.score()) >= Settings.ALONE) {
          sure++;
          right += each.right() ? 1 : 0;
        }
      }
      return new Check(sure, right);
    }

    private Check and(Check other) {
      return new Check(sure + other.sure, right + other.right);
    }
  }

  /** Whether a page with this score may be sent to a customer without a human between. */
  boolean alone(double score) {
    return check.passed() && of(score) >= Settings.ALONE;
  }

  double of(double score) {
    return 1 / (1 + Math.exp(-steep * (score - even)));
  }

  /**
   * This curve, bent towards what was seen, and checked: a curve from each half of it is tried on
   * the other half.
   */
  Confidence bentTo(List<Seen> seen) {
    if (seen.isEmpty()) {
      return this;
    }
    var halves = List.of(new ArrayList<Seen>(), new ArrayList<Seen>());
    for (int i = 0; i < seen.size(); i++) {
      halves.get(i % 2).add(seen.get(i));
    }
    var first = Check.of(fitted(halves.get(0)), halves.get(1));
    var second = Check.of(fitted(halves.get(1)), halves.get(0));
    var drawn = fitted(seen);
    return new Confidence(drawn.even, drawn.steep, seen.size(), first.and(second));
  }

  /** The most likely curve (Newton's method). */
  private Confidence fitted(List<Seen> seen) {
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
    return new Confidence(-offset / slope, slope, seen.size(), Check.NONE);
  }
}
