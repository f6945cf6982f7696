package org.lanedesk.routing;

import java.io.Serializable;
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
}
