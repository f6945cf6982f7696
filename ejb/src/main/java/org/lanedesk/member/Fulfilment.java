package org.lanedesk.member;

import java.io.Serializable;

/**
 * How one entitlement of one level was kept.
 *
 * @param open promised, and not known yet what came of it
 */
public record Fulfilment(Level level, Entitlement what, Long delivered, Long missed, Long open)
    implements Serializable {

  public long promised() {
    return delivered + missed + open;
  }

  /** Delivered of those that are known, 0 to 1; null when none is known. */
  public Double share() {
    var known = delivered + missed;
    return known == 0 ? null : (double) delivered / known;
  }
}
