package org.lanedesk.routing;

import java.io.Serializable;
import java.util.Set;
import org.lanedesk.ticket.Lane;

/**
 * Smooth weighted round robin over the lanes that have work: every such lane is credited its
 * weight, the one with most credit is served and pays the sum. The turns of a lane are spread
 * evenly, a lane without work lends its share to the others, and none that has work waits longer
 * than its weight allows. Ties go to FAST, then STANDARD.
 */
public record LaneTurn(int fast, int standard, int bulk) implements Serializable {
  public static final LaneTurn FIRST = new LaneTurn(0, 0, 0);

  /** The lane to serve now, and the credits afterwards. */
  public record Step(Lane lane, LaneTurn after) implements Serializable {}

  /**
   * @param busy the lanes that have work and may be served; not empty
   */
  public Step next(Weights weights, Set<Lane> busy) {
    if (busy.isEmpty()) {
      throw new IllegalArgumentException("no lane has work");
    }
    var sum = 0;
    Lane best = null;
    var most = 0;
    for (var lane : Lane.values()) {
      if (busy.contains(lane)) {
        sum += weights.of(lane);
        var credit = of(lane) + weights.of(lane);
        if (best == null || credit > most) {
          best = lane;
          most = credit;
        }
      }
    }
    return paid(weights, busy, best, sum);
  }

  /**
   * The credits after this lane was served whosever turn it was: it pays as if it had been its own,
   * so that over time every lane still gets its share.
   */
  public Step out(Weights weights, Set<Lane> busy, Lane served) {
    return paid(weights, busy, served, busy.stream().mapToInt(weights::of).sum());
  }

  private Step paid(Weights weights, Set<Lane> busy, Lane served, int sum) {
    return new Step(
        served,
        new LaneTurn(
            after(Lane.FAST, weights, busy, served, sum),
            after(Lane.STANDARD, weights, busy, served, sum),
            after(Lane.BULK, weights, busy, served, sum)));
  }

  public int of(Lane lane) {
    return switch (lane) {
      case FAST -> fast;
      case STANDARD -> standard;
      case BULK -> bulk;
    };
  }

  private int after(Lane lane, Weights weights, Set<Lane> busy, Lane served, int sum) {
    var credit = busy.contains(lane) ? of(lane) + weights.of(lane) : of(lane);
    return lane == served ? credit - sum : credit;
  }
}
