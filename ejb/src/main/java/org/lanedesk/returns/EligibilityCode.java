package org.lanedesk.returns;

/**
 * The outcome of judging a wish to return; every code has its sentence in {@code Rules.properties}.
 */
public enum EligibilityCode {
  OK(true),
  /**
   * The kind of goods is excluded only when the buyer confirmed that at purchase, and he did not.
   */
  NOT_CONFIRMED_SO_ALLOWED(true),
  /** The window of the law is over, and the level adds days to it. */
  EXTENDED(true),
  OUT_OF_WINDOW(false),
  EXCLUDED_STATUTORY(false),
  EXCLUDED_CONFIRMED(false),
  ALREADY_OPEN(false),
  ALREADY_DONE(false),
  ATTEMPTS_EXCEEDED(false),
  QTY_EXCEEDED(false),
  EVIDENCE_REQUIRED(false),
  NOT_PAID(false),
  NOT_SHIPPED_USE_REFUND(false),
  SHIPPED_USE_RETURN(false),
  NOT_RECEIVED_YET(false),
  FRESH_USE_CLAIM(false),
  NOT_FRESH(false),
  FAULT_ONLY(false),
  PRICE_NOT_LOWER(false),
  NOT_IN_THIS_MARKET(false);

  private final boolean allowed;

  EligibilityCode(boolean allowed) {
    this.allowed = allowed;
  }

  public boolean allowed() {
    return allowed;
  }
}
