package org.lanedesk.returns;

/** Where one payment stands. */
public enum PayoutState {
  /** Handed to the gateway; it has not said what became of it. */
  ORDERED,
  PAID,
  /** The gateway said for certain that it did not pay: a new payment may be ordered. */
  FAILED,
  /** A person of finance has to look: tried too often, or the gateway contradicts the order. */
  STUCK
}
