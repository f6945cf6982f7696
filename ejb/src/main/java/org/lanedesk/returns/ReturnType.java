package org.lanedesk.returns;

/** What the customer asks for. */
public enum ReturnType {
  /** The goods come back, then the money. */
  RETURN,
  /** Only the money: nothing was shipped. */
  REFUND_ONLY
}
