package org.lanedesk.report;

import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.Refusal;

/**
 * What makes the index (domain.md §3.9), all in percent: how much each share weighs, and from which
 * value on it counts in full.
 */
public record StickinessRules(List<Integer> weights, List<Integer> targets, Integer version)
    implements Serializable {

  /** The shares, in this order. */
  public static final List<String> PARTS =
      List.of("ACTIVITY", "REPURCHASE", "MEMBER_SHARE", "RATING", "RETENTION");

  public StickinessRules {
    weights = List.copyOf(weights);
    targets = List.copyOf(targets);
  }

  /**
   * @throws Refusal {@code stickiness.weights} when they do not sum to 100, {@code
   *     stickiness.targets} for one that is not between 1 and 100
   */
  void check() {
    var sum = weights.stream().mapToInt(Integer::intValue).sum();
    if (weights.size() != PARTS.size() || sum != 100 || weights.stream().anyMatch(w -> w < 0))
      throw new Refusal("stickiness.weights", sum);
    if (targets.size() != PARTS.size() || targets.stream().anyMatch(t -> t < 1 || t > 100))
      throw new Refusal("stickiness.targets");
  }

  /**
   * 0 to 100; null when a share is not known: an index with a gap would compare what cannot be
   * compared.
   */
  public Double index(List<Double> shares) {
    var sum = 0.0;
    for (var i = 0; i < PARTS.size(); i++) {
      if (shares.get(i) == null) return null;
      sum += weights.get(i) * Math.clamp(shares.get(i) * 100 / targets.get(i), 0.0, 1.0);
    }
    return sum;
  }
}
