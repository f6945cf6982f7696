package org.lanedesk.sla;

/**
 * How a promise stands. BROKEN is never left again; a broken promise keeps counting until the thing
 * promised is done, so that the ledger knows how late it was.
 */
public enum PromiseState {
  RUNNING,
  PAUSED,
  KEPT,
  BROKEN,
  CANCELLED
}
