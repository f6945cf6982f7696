package org.lanedesk.returns;

/** Whose turn a verb is. */
public enum Party {
  CUSTOMER,
  AGENT,
  /** Also decides disputes, and retries refunds that failed. */
  SUPERVISOR,
  /** Clocks, carriers and gateways. */
  SYSTEM
}
