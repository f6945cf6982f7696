package org.lanedesk.routing;

/** Whether an agent is at work. */
public enum Presence {
  ONLINE,
  /** At work with their hands full: gets more only when a ticket's time is half gone. */
  BUSY,
  /** A break: gets nothing. */
  AWAY,
  /** A short absence: keeps the customers of the last day, gets no new ones. */
  SUSPENDED,
  OFFLINE;

  /** Is there, if not for everything. */
  public boolean here() {
    return this == ONLINE || this == BUSY;
  }
}
