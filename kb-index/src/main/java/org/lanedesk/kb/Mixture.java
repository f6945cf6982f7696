package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lanedesk.kb.Evidence.Closeness;

/**
 * How the evidence is weighed. Each kind is measured by how far it sets a page apart from the other
 * candidates, so that the kind which discriminates in this knowledge base decides; the weights are
 * the same everywhere.
 *
 * @param order for comparing the candidates of one question
 * @param score how strong the evidence is as such, 0 to 1
 * @param words the part of the score that words gave
 * @param meaning the part that meaning gave
 * @param learnt the part that earlier outcomes gave or took
 */
record Mixture(double order, double score, double words, double meaning, double learnt) {

  private static final double LEAST_SPREAD = 0.02;
  private static final double REFUSAL = 3;
  private static final double CLEARLY_AHEAD = 2.8;

  /** From which distance on a page whose terms stand out counts more for them, and how much. */
  private static final double OUTSTANDING = 2.5;

  private static final double MOST_OUTSTANDING = 2;

  /** What each kind counts. */
  private record Weights(
      double terms,
      double likeness,
      double meaning,
      double direction,
      double sentence,
      double whole,
      double head) {

    static Weights of(Language language, boolean meaning, boolean headed) {
      if (!meaning) {
        return new Weights(1, 1, 0, 0, 0, 0, 0);
      }
      boolean chinese = language == Language.ZH;
      double terms = chinese ? 1.2 : 0.8;
      double likeness = chinese ? 0.3 : 0.2;
      return headed
          ? new Weights(0.8, likeness, 1.1, 0.2, 0, 1.4, 0.8)
          : new Weights(terms, likeness, 1.3, 0.25, chinese ? 0.6 : 0.7, 1.3, 0.8);
    }
  }

  static List<Mixture> of(List<Evidence> evidence, Language language, boolean meaning) {
    var terms = Kind.of(evidence, Evidence::terms);
    var likeness = kind(evidence, Closeness::likeness);
    var close = kind(evidence, Closeness::meaning);
    var direction = kind(evidence, Closeness::direction);
    var sentence = kind(evidence, Closeness::sentence);
    var whole = Kind.of(evidence, Mixture::whole);
    var head = Kind.of(evidence, e -> Math.max(0, e.head()));
    boolean bodies = evidence.stream().anyMatch(e -> e.all().whole() > 0);
    boolean chinese = meaning && language == Language.ZH;
    double trusted = chinese ? terms.outstanding() : 0;
    var covered = Kind.of(evidence, Evidence::covered);
    // Having all of the question decides which page is first, but not how sure that is: the page
    // that has most of a common question stands out by it and is often wrong.
    double complete = chinese && bodies ? covered.outstanding() : 0;
    var orders = new double[evidence.size()];
    var sure = new double[orders.length];
    for (int i = 0; i < orders.length; i++) {
      var each = evidence.get(i);
      var weights = Weights.of(language, meaning, each.headed());
      double order = -REFUSAL * each.refusal();
      order += (weights.terms() + trusted) * terms.apart(each);
      order += weights.likeness() * likeness.apart(each);
      order += weights.meaning() * close.apart(each);
      order += weights.direction() * direction.apart(each);
      order += weights.sentence() * sentence.apart(each);
      order += bodies ? weights.whole() * whole.apart(each) : 0;
      order += weights.head() * head.apart(each);
      sure[i] = order;
      orders[i] = order + complete * covered.apart(each);
    }
    var mixtures = new ArrayList<Mixture>();
    for (int i = 0; i < orders.length; i++) {
      mixtures.add(of(orders[i], lead(sure, i), evidence.get(i), meaning));
    }
    return mixtures;
  }

  /** How far the best page is ahead of the next, 0 to 1; the others are not ahead. */
  private static double lead(double[] orders, int page) {
    double next = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < orders.length; i++) {
      next = i == page ? next : Math.max(next, orders[i]);
    }
    double ahead = orders.length == 1 ? 0 : Math.max(0, orders[page] - next);
    return 1 - Math.exp(-ahead / CLEARLY_AHEAD);
  }

  /** A page without a body says the same with and without it. */
  private static double whole(Evidence evidence) {
    return evidence.all().whole() > 0 ? evidence.all().whole() : evidence.all().meaning();
  }

  private static Mixture of(double order, double lead, Evidence evidence, boolean meaning) {
    double words = words(evidence, evidence.own(), meaning);
    double close = meaning ? close(evidence, evidence.own(), lead) : 0;
    double all =
        words(evidence, evidence.all(), meaning)
            + (meaning ? close(evidence, evidence.all(), lead) : 0);
    double score = Math.clamp(all * (1 - 0.5 * evidence.refusal()), 0, 1);
    return new Mixture(order, score, words, close, score - words - close);
  }

  private static double words(Evidence evidence, Closeness closeness, boolean meaning) {
    return meaning
        ? 0.3 * closeness.likeness() / 1.9
        : 0.5 * evidence.terms() + 0.5 * closeness.likeness();
  }

  /** Where no layer is trained to tell pages apart, the lead over the next page says the same. */
  private static double close(Evidence evidence, Closeness closeness, double lead) {
    double direction = Math.max(0, Math.max(closeness.direction(), closeness.sentence()));
    return evidence.head() < 0
        ? (0.6 * direction + lead) / 1.9
        : (direction + 0.6 * evidence.head()) / 1.9;
  }

  private static Kind kind(List<Evidence> evidence, ToDoubleFunction<Closeness> of) {
    return Kind.of(evidence, each -> of.applyAsDouble(each.all()));
  }

  /** One kind of evidence over all candidates. */
  private record Kind(ToDoubleFunction<Evidence> value, double mean, double spread, double most) {

    static Kind of(List<Evidence> evidence, ToDoubleFunction<Evidence> value) {
      var values = evidence.stream().mapToDouble(value).toArray();
      double mean = 0;
      double most = 0;
      for (double each : values) {
        mean += each / values.length;
        most = Math.max(most, each);
      }
      double square = 0;
      for (double each : values) {
        square += (each - mean) * (each - mean) / values.length;
      }
      return new Kind(value, mean, Math.sqrt(square) + LEAST_SPREAD, most);
    }

    /** By how many spreads the page is better than the mean. */
    double apart(Evidence evidence) {
      return (value.applyAsDouble(evidence) - mean) / spread;
    }

    /** How clearly the best page stands out, beyond what is usual. */
    double outstanding() {
      return Math.clamp((most - mean) / spread - OUTSTANDING, 0, MOST_OUTSTANDING);
    }
  }
}
