package org.lanedesk.member;

/** What is held for or against a member; none is ever made because of a right given by law. */
public enum MarkKind {
  /** Money advanced had to be taken back. */
  CLAW_BACK,
  /** A claim was rejected and the fault judged to be the member's. */
  BUYER_FAULT,
  /** Confirmed abuse: swapped goods, made-up evidence. Takes from the score, not the credit. */
  ABUSE,
  /** Points from a campaign. */
  REWARD
}
