package org.lanedesk.routing;

import java.io.Serializable;
import java.util.Set;
import org.lanedesk.ticket.Lane;

/** How many turns of each lane in a round when all three have work. */
public record Weights(int fast, int standard, int bulk) implements Serializable {
  public static final Weights USUAL = new Weights(70, 25, 5);

  public Weights {
    if (fast < 1 || standard < 1 || bulk < 1) {
      throw new IllegalArgumentException("every lane needs a weight of at least 1");
    }
  }

  public int of(Lane lane) {
    return switch (lane) {
      case FAST -> fast;
      case STANDARD -> standard;
      case BULK -> bulk;
    };
  }

  /** So many of this number of turns are the lane's, when these lanes have work. */
  public int entitled(Lane lane, Set<Lane> busy, int turns) {
    var sum = busy.stream().mapToInt(this::of).sum();
    return sum == 0 ? 0 : Math.round((float) turns * of(lane) / sum);
  }
}
