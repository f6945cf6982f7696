package org.lanedesk.sla;

/** What a row of the ledger says happened to a promise. */
public enum LedgerEvent {
  ACTIVATE,
  PAUSE,
  RESUME,
  WARN,
  FULFIL,
  BREACH,
  RETARGET,
  CANCEL,
  NOTE
}
