package org.lanedesk.sla;

/**
 * What is promised: the first or next answer, the solution, a return's decision, money, pick-up.
 */
public enum ClockKind {
  FIRST_REPLY,
  NEXT_REPLY,
  RESOLUTION,
  DECISION,
  REFUND,
  PICKUP
}
