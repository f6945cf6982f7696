package org.lanedesk.kb.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lanedesk.kb.relevance.Engine.Answer;
import org.lanedesk.kb.relevance.QuestionSet.Asked;

/**
 * How well an engine answered a set.
 *
 * @param first share of answerable questions whose best page is right
 * @param inThree share of the right pages among the best three
 * @param reciprocal mean of one over the place of the first right page
 * @param gain normalised discounted gain of the best ten
 * @param silence how well the best score tells answerable questions from others (area under curve)
 * @param coverage share of all questions that can be answered at 90 % precision
 * @param spoke share of answerable questions that got any answer
 * @param right share of the given best answers that are right
 * @param kept share of the questions without answer that got none
 */
record Figures(
    double first,
    double inThree,
    double reciprocal,
    double gain,
    double silence,
    double coverage,
    double spoke,
    double right,
    double kept) {

  private record Point(double score, boolean right) {}

  static Figures of(List<Asked> asked, List<List<Answer>> answers) {
    double first = 0;
    double inThree = 0;
    double reciprocal = 0;
    double gain = 0;
    int spoke = 0;
    int spokeAtAll = 0;
    int kept = 0;
    var answerable = new ArrayList<Double>();
    var others = new ArrayList<Double>();
    var points = new ArrayList<Point>();
    for (int i = 0; i < asked.size(); i++) {
      var relevant = asked.get(i).relevant();
      var given = answers.get(i);
      double score = given.isEmpty() ? Double.NEGATIVE_INFINITY : given.getFirst().score();
      boolean right = !given.isEmpty() && relevant.contains(given.getFirst().page());
      points.add(new Point(score, right));
      spokeAtAll += given.isEmpty() ? 0 : 1;
      if (relevant.isEmpty()) {
        others.add(score);
        kept += given.isEmpty() ? 1 : 0;
        continue;
      }
      answerable.add(score);
      spoke += given.isEmpty() ? 0 : 1;
      first += right ? 1 : 0;
      double best = 0;
      double discounted = 0;
      double ideal = 0;
      for (int place = 0; place < given.size(); place++) {
        if (relevant.contains(given.get(place).page())) {
          best = Math.max(best, 1.0 / (place + 1));
          discounted += discount(place);
          inThree += place < 3 ? 1.0 / relevant.size() : 0;
        }
      }
      for (int place = 0; place < Math.min(10, relevant.size()); place++) {
        ideal += discount(place);
      }
      reciprocal += best;
      gain += discounted / ideal;
    }
    int n = Math.max(1, answerable.size());
    long rightOnes = points.stream().filter(Point::right).count();
    return new Figures(
        first / n,
        inThree / n,
        reciprocal / n,
        gain / n,
        area(answerable, others),
        coverage(points),
        (double) spoke / n,
        rightOnes / (double) Math.max(1, spokeAtAll),
        others.isEmpty() ? Double.NaN : (double) kept / others.size());
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2);
  }

  private static double area(List<Double> answerable, List<Double> others) {
    double wins = 0;
    for (double a : answerable) {
      for (double o : others) {
        wins += a > o ? 1 : a == o ? 0.5 : 0;
      }
    }
    return wins / answerable.size() / others.size();
  }

  private static double coverage(List<Point> points) {
    var sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(Point::score).reversed());
    int right = 0;
    int covered = 0;
    for (int i = 0; i < sorted.size() && !Double.isInfinite(sorted.get(i).score()); i++) {
      right += sorted.get(i).right() ? 1 : 0;
      covered = right >= 0.9 * (i + 1) ? i + 1 : covered;
    }
    return (double) covered / sorted.size();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "acc@1 %.3f  R@3 %.3f  MRR %.3f  nDCG %.3f  AUROC %.3f  cov@P90 %.3f"
            + "  answered %.3f  precision %.3f  silent %.3f",
        first,
        inThree,
        reciprocal,
        gain,
        silence,
        coverage,
        spoke,
        right,
        kept);
  }
}
