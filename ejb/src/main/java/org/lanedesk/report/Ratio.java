package org.lanedesk.report;

import java.io.Serializable;

/** So many of so many, or so much for so many; nothing of nothing is not a number. */
public record Ratio(double of, double all) implements Serializable {

  /** Null when there is nothing to compare with. */
  public Double value() {
    return all == 0 ? null : of / all;
  }
}
