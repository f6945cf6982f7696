package org.lanedesk.returns;

/**
 * Why goods come back. The reason decides which right is used, which evidence is needed and who
 * pays freight.
 */
public enum ReturnReason {
  NO_REASON(false, 0),
  DISLIKE(false, 0),
  SIZE(false, 0),
  QUALITY(true, 1),
  NOT_AS_DESCRIBED(true, 1),
  DAMAGED_IN_TRANSIT(true, 1),
  WRONG_ITEM(true, 1),
  /** Short or empty parcel: the picture shows the parcel's label. */
  MISSING(true, 1);

  private final boolean fault;
  private final int photos;

  ReturnReason(boolean fault, int photos) {
    this.fault = fault;
    this.photos = photos;
  }

  /** Whether the shop answers for it; otherwise the customer has changed his mind. */
  public boolean fault() {
    return fault;
  }

  /** How many photos are needed before somebody can decide. */
  public int photos() {
    return photos;
  }

  /** Who pays the way back by law and policy, before any favour. */
  public FreightBearer freightBack() {
    return fault ? FreightBearer.SHOP : FreightBearer.CUSTOMER;
  }
}
