package org.lanedesk.knowledge;

/**
 * What became of a suggested answer: sent as it stood, sent after changing it, put aside as wrong for
 * this question, reported as out of date, or taken by the customer as the solution.
 */
public enum Outcome {
  USED,
  EDITED,
  REJECTED,
  OUTDATED,
  SOLVED
}
