package org.lanedesk.account;

/** What a person may be here. One person may be several. */
public enum Role {
  CUSTOMER,
  AGENT,
  EDITOR,
  /** Agrees to what an editor wrote. */
  REVIEWER,
  SUPERVISOR,
  ADMIN
}
