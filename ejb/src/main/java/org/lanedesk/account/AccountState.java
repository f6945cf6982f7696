package org.lanedesk.account;

/** Whether a person may come in. */
public enum AccountState {
  ACTIVE,
  SUSPENDED
}
