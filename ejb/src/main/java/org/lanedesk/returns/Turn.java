package org.lanedesk.returns;

/** Who has to act next. */
public enum Turn {
  CUSTOMER,
  SHOP,
  /** A carrier or a gateway. */
  SYSTEM;

  /** Whose turn a state is; null when nothing follows. */
  public static Turn of(ReturnState state) {
    return switch (state) {
      case SUBMITTED, INSPECTING, RESHIPPING, ARBITRATION, REFUND_FAILED -> SHOP;
      case NEED_EVIDENCE, NEGOTIATING, APPROVED_AWAIT_RETURN, REJECTED, RESHIPPED -> CUSTOMER;
      case PICKUP_SCHEDULED, RETURN_IN_TRANSIT, REFUNDING -> SYSTEM;
      case REFUNDED, COMPLETED, CANCELLED, CLOSED -> null;
    };
  }
}
