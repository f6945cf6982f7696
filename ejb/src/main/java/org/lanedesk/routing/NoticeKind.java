package org.lanedesk.routing;

/** What a notice is about. */
public enum NoticeKind {
  WARN,
  BREACH,
  /** So much more than the target has passed. */
  OVERDUE
}
