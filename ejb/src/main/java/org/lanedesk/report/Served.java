package org.lanedesk.report;

import java.io.Serializable;

/**
 * Customers whose promises ended in the period, and how many of them paid for something within 30
 * days after.
 */
public record Served(long kept, long keptBought, long broken, long brokenBought)
    implements Serializable {

  public Ratio ofKept() {
    return new Ratio(keptBought, kept);
  }

  public Ratio ofBroken() {
    return new Ratio(brokenBought, broken);
  }

  public Interval keptInterval() {
    return Interval.of(keptBought, kept);
  }

  public Interval brokenInterval() {
    return Interval.of(brokenBought, broken);
  }

  public Interval difference() {
    return Interval.difference(keptBought, kept, brokenBought, broken);
  }
}
