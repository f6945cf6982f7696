package org.lanedesk.routing;

/** What was decided about a ticket. */
public enum DecisionKind {
  /** It got its first place. */
  ROUTED,
  /** Something happened to it and its place was found again. */
  PLACED,
  /** Next gave it to an agent. */
  SERVED,
  /** An agent took it out of turn. */
  TAKEN
}
