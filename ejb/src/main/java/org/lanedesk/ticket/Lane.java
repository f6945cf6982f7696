package org.lanedesk.ticket;

/** The three lanes of every queue. */
public enum Lane {
  FAST,
  STANDARD,
  BULK
}
