package org.lanedesk.member;

import java.util.Set;

/**
 * What a level may give on top of the law (domain.md §3.7), and which numbers belong to it. Lanes,
 * first replies and hours are not here: routing and promises own them.
 */
public enum Entitlement {
  /** Somebody, or a group, who knows the member. */
  DEDICATED_AGENT,
  /** No suggested answer stands before a person. */
  DIRECT_TO_PERSON,
  RETURN_PRIORITY,
  /** No-reason returns up to an amount need nobody's decision. */
  AUTO_APPROVE(Part.LIMIT),
  /** Money at the carrier's scan, from a credit on, up to an amount that is still out. */
  FAST_REFUND(Part.LIMIT, Part.CREDIT),
  PRIORITY_REFUND,
  /** Free pick-up at the door: so often a month, up to so much an order. */
  PICKUP(Part.LIMIT, Part.TIMES),
  /** The way back of a no-reason return. */
  FREIGHT_BACK(Part.LIMIT),
  /** Days on top of the window for returns without a reason. */
  EXTENDED_WINDOW(Part.DAYS),
  /** Claims for spoiled fresh goods that are paid without a decision. */
  FRESH_AUTO_PAY(Part.LIMIT),
  /** What one agent may give on their own. */
  GOODWILL(Part.LIMIT),
  /** Working days until a dispute is decided; every level has some. */
  ARBITRATION(Part.DAYS),
  BIRTHDAY,
  MEMBERS_DAY;

  /** A number of a {@link Grant}. */
  public enum Part {
    LIMIT,
    CREDIT,
    TIMES,
    DAYS
  }

  private final Set<Part> parts;

  Entitlement(Part... parts) {
    this.parts = Set.of(parts);
  }

  public boolean has(Part part) {
    return parts.contains(part);
  }
}
