package org.lanedesk.knowledge;

/** What was done with an article, beside saving it. */
public enum StepKind {
  /** It went from one state to another. */
  MOVED,
  /** Another text was proposed for a published article. */
  PROPOSED,
  /** The proposed text was agreed to and is what readers see. */
  AGREED,
  /** The proposed text was given back to who wrote it. */
  RETURNED,
  /** Somebody looked at it again and found it right. */
  REVIEWED
}
