package org.lanedesk.routing;

/** What became of an offer. */
public enum OfferState {
  OPEN,
  ACCEPTED,
  DECLINED,
  /** Not accepted in time. */
  LAPSED,
  /** Somebody else took the ticket, or it waits no longer. */
  WITHDRAWN
}
