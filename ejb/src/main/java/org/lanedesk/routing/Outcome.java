package org.lanedesk.routing;

/** What came of looking at an agent for a ticket. */
public enum Outcome {
  /** Chosen: the customer's agent of the last three days. */
  RECENT,
  /** Chosen: the customer's own agent. */
  DEDICATED,
  /** Chosen: stands in for the customer's own agent. */
  BACKUP,
  /** Chosen: the one with least to do for what they can take. */
  LEAST_LOADED,
  /** Chosen among equals: idle for longest. */
  LONGEST_IDLE,
  MAY_TAKE,
  /** Could, but somebody has less to do. */
  BUSIER,
  /** Could, and has as little to do, but not for as long. */
  IDLE_LESS,
  /** The customer's own agent has until half of the target. */
  KEPT_FOR_DEDICATED,
  OFFLINE,
  LOST,
  AWAY,
  SUSPENDED,
  BUSY,
  OTHER_QUEUE,
  /** Helps out in this queue, but not before half of the target has passed. */
  SECOND_CIRCLE,
  OTHER_LANE,
  OTHER_LANGUAGE,
  NO_SKILL,
  AT_CAPACITY,
  HAS_OFFER,
  /** Did not accept this ticket a moment ago. */
  REFUSED;

  public boolean chosen() {
    return ordinal() <= LONGEST_IDLE.ordinal();
  }
}
