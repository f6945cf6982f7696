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

  /** What each kind counts. */
  private record Weights(
      double terms,
      double likeness,
      double meaning,
      double direction,
      double sentence,
      double head) {

    static Weights of(Language language, boolean meaning) {
      if (!meaning) {
        return new Weights(1, 1, 0, 0, 0, 0);
      }
      return language == Language.ZH
          ? new Weights(1.2, 0.3, 1.3, 0.25, 0.6, 0.8)
          : new Weights(0.8, 0.2, 1.3, 0.25, 0.7, 0.8);
    }
  }

  static List<Mixture> of(List<Evidence> evidence, Language language, boolean meaning) {
    var weights = Weights.of(language, meaning);
    var kinds = new ArrayList<Kind>();
    kinds.add(new Kind(weights.terms(), Evidence::terms));
    kinds.add(kind(weights.likeness(), Closeness::likeness));
    kinds.add(kind(weights.meaning(), Closeness::meaning));
    kinds.add(kind(weights.direction(), Closeness::direction));
    kinds.add(kind(weights.sentence(), Closeness::sentence));
    kinds.add(new Kind(weights.head(), e -> Math.max(0, e.head())));
    var spreads = kinds.stream().mapToDouble(kind -> kind.spread(evidence)).toArray();
    var mixtures = new ArrayList<Mixture>();
    for (var each : evidence) {
      double order = -REFUSAL * each.refusal();
      for (int k = 0; k < spreads.length; k++) {
        order += kinds.get(k).weight() * kinds.get(k).all().applyAsDouble(each) / spreads[k];
      }
      mixtures.add(of(order, each, meaning));
    }
    return mixtures;
  }

  private static Mixture of(double order, Evidence evidence, boolean meaning) {
    double words = words(evidence, evidence.own(), meaning);
    double close = meaning ? close(evidence, evidence.own()) : 0;
    double all =
        words(evidence, evidence.all(), meaning) + (meaning ? close(evidence, evidence.all()) : 0);
    double score = Math.clamp(all * (1 - 0.5 * evidence.refusal()), 0, 1);
    return new Mixture(order, score, words, close, score - words - close);
  }

  private static double words(Evidence evidence, Closeness closeness, boolean meaning) {
    return meaning
        ? 0.3 * closeness.likeness() / 1.9
        : 0.5 * evidence.terms() + 0.5 * closeness.likeness();
  }

  private static double close(Evidence evidence, Closeness closeness) {
    double direction = Math.max(0, Math.max(closeness.direction(), closeness.sentence()));
    double head = evidence.head() < 0 ? direction : evidence.head();
    return (direction + 0.6 * head) / 1.9;
  }

  private static Kind kind(double weight, ToDoubleFunction<Closeness> of) {
    return new Kind(weight, evidence -> of.applyAsDouble(evidence.all()));
  }

  private record Kind(double weight, ToDoubleFunction<Evidence> all) {

    double spread(List<Evidence> evidence) {
      var values = evidence.stream().mapToDouble(all).toArray();
      double mean = 0;
      for (double value : values) {
        mean += value / values.length;
      }
      double square = 0;
      for (double value : values) {
        square += (value - mean) * (value - mean) / values.length;
      }
      return Math.sqrt(square) + LEAST_SPREAD;
    }
  }
}
