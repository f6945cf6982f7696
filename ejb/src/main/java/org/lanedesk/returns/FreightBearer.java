package org.lanedesk.returns;

/** Who pays the way back. */
public enum FreightBearer {
  CUSTOMER,
  SHOP,
  /** Nothing travels. */
  NOBODY
}
