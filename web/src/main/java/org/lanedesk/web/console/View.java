package org.lanedesk.web.console;

/** What the list shows. */
public enum View {
  NEXT,
  MINE,
  CUSTOMER,
  DUE,
  ALL
}
