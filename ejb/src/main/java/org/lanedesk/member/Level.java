package org.lanedesk.member;

/** Service levels, lowest first. How the shop calls them is kept in rows; the codes stay. */
public enum Level {
  L0,
  L1,
  L2,
  L3;

  public Level max(Level other) {
    return other == null || compareTo(other) >= 0 ? this : other;
  }
}
