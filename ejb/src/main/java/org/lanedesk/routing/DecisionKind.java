package org.lanedesk.routing;

/** What was decided about a ticket. */
public enum DecisionKind {
  /** It got its first place. */
  ROUTED,
  /** Something happened to it and its place was found again. */
  PLACED,
  /** Next gave it to an agent. */
  SERVED,
  /** It was held out to an agent. */
  OFFERED,
  /** The agent to whom it was offered accepted it. */
  ACCEPTED,
  /** An agent took it out of turn. */
  TAKEN
}
