package org.lanedesk.ticket;

/** Where in the life of an order a question stands. */
public enum Family {
  PRE_SALE,
  IN_SALE,
  AFTER_SALE,
  COMPLAINT,
  FEEDBACK
}
