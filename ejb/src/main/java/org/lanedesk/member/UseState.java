package org.lanedesk.member;

/** What became of an entitlement that was promised. */
public enum UseState {
  /** Told to the member, not due or not known yet. */
  PROMISED,
  DELIVERED,
  /** Not given although it was promised; there is a reason. */
  MISSED,
  /** The member did not want it any more; counts neither way. */
  CALLED_OFF
}
