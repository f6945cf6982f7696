package org.lanedesk.account;

/** What a person may be here. One person may be several. */
public enum Role {
  CUSTOMER,
  AGENT,
  EDITOR,
  SUPERVISOR,
  ADMIN
}
