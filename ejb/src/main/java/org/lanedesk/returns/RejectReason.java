package org.lanedesk.returns;

/** Why the shop says no. The agent's own sentence goes with it. */
public enum RejectReason {
  OUT_OF_WINDOW,
  NOT_INTACT,
  EXCLUDED,
  NO_FAULT_SEEN,
  NOT_OURS,
  OTHER
}
