package org.lanedesk.member;

/** The service level of a member, lowest first. Names and colours are data, not code. */
public enum Level {
  L0,
  L1,
  L2,
  L3;

  /** The higher of the two. */
  public Level max(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
