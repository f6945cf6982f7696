package org.lanedesk.kb;

/** Who a page is for, and who is reading. Each reader also sees what the ones before it see. */
public enum Audience {
  /** Everyone, signed in or not. */
  PUBLIC,
  /** Signed-in members; a page may ask for certain levels. */
  MEMBERS,
  /** Staff only: never shown to a customer. */
  AGENT_ONLY
}
