package org.lanedesk.member;

/** Whether a bought line is out of the no-reason return, and on what ground. */
public enum Exclusion {
  NONE,
  /** By law: made to measure, perishable, opened media, … */
  STATUTORY,
  /** Only if the customer confirmed it when buying. */
  IF_CONFIRMED
}
