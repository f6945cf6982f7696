package org.lanedesk.routing;

/** Whether an agent is at work. */
public enum Presence {
  ONLINE,
  /** A short absence: keeps their own customers, gets no new ones. */
  SUSPENDED,
  OFFLINE
}
