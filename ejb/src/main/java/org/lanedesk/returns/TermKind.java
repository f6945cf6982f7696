package org.lanedesk.returns;

/** What a policy pack gives a time for. */
public enum TermKind {
  T1_UNSHIPPED,
  T1,
  T2,
  T3,
  T4,
  T5,
  T6,
  /** By surface mail. */
  T6_SURFACE,
  T7,
  T8,
  T8_REPAIR,
  T9,
  T10,
  T11,
  T12
}
