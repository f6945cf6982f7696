package org.lanedesk.knowledge;

/** Why an article did not help. */
public enum VoteReason {
  /** It says what is no longer so. */
  OUTDATED,
  /** It is hard to understand. */
  UNCLEAR,
  /** The part that matters is missing. */
  INCOMPLETE,
  /** It answers another question. */
  OTHER_QUESTION,
  /** It is understood, but the reader wants something else. */
  UNWELCOME
}
