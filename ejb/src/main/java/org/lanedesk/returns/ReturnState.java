package org.lanedesk.returns;

/** Where a return stands. {@link ReturnFlow} says what may follow. */
public enum ReturnState {
  SUBMITTED,
  NEED_EVIDENCE,
  NEGOTIATING,
  APPROVED_AWAIT_RETURN,
  PICKUP_SCHEDULED,
  RETURN_IN_TRANSIT,
  INSPECTING,
  REFUNDING,
  REFUND_FAILED,
  RESHIPPING,
  RESHIPPED,
  REJECTED,
  ARBITRATION,
  REFUNDED,
  COMPLETED,
  CANCELLED,
  CLOSED;

  /** Nothing follows. */
  public boolean over() {
    return switch (this) {
      case REFUNDED, COMPLETED, CANCELLED, CLOSED -> true;
      default -> false;
    };
  }

  /** The pieces are held: nobody can ask for them a second time meanwhile. */
  public boolean holds() {
    return switch (this) {
      case REJECTED, CANCELLED, CLOSED, COMPLETED -> false;
      default -> true;
    };
  }

  /** The money went: these pieces cannot be asked for again. Exchanged ones can. */
  public boolean done() {
    return this == REFUNDED;
  }

  /** Whether the shop's decision is still to come. */
  public boolean undecided() {
    return this == SUBMITTED;
  }
}
