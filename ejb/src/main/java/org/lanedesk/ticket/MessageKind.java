package org.lanedesk.ticket;

/** What a line of a conversation is. */
public enum MessageKind {
  /** Seen by the customer. */
  PUBLIC,
  /** Seen by staff only. */
  NOTE,
  /** Something that happened, told by a code and its detail. */
  EVENT
}
