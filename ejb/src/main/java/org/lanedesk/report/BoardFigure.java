package org.lanedesk.report;

/** A number of the board whose tickets can be looked at. */
public enum BoardFigure {
  WAITING,
  AT_RISK,
  BROKEN
}
