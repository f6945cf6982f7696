package org.lanedesk.sla;

/** What makes a day of a calendar special. */
public enum DayKind {
  /** Closed, or open less than usual. */
  HOLIDAY,
  /** Worked although the week says otherwise, as when a bridge day is made up for. */
  EXTRA,
  /** A day of sales such as 11.11, with hours of its own. */
  SURGE
}
