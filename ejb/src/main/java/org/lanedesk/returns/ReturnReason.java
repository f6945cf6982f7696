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
  MISSING(true, 1),
  /** It says delivered, or should have been, and never came. */
  NOT_RECEIVED(true, 0),
  /** It was not sent, or not in time. */
  LATE(true, 0),
  /** Fresh goods arrived spoiled. */
  SPOILED(true, 1),
  /** The price fell after the purchase. */
  PRICE_FELL(false, 0);

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

  /** Whether it is a reason to ask for that. */
  public boolean fits(ReturnType type, boolean shippedYet) {
    return switch (type) {
      case FRESH_CLAIM -> this == SPOILED;
      case PRICE_PROTECTION -> this == PRICE_FELL;
      case WITHDRAWAL -> plain();
      case RESHIP -> this == MISSING || this == WRONG_ITEM;
      case REPAIR -> this == QUALITY;
      case EXCHANGE -> this == SIZE || fault() && !unreceived() && this != SPOILED;
      case REFUND_ONLY -> shippedYet ? unreceived() : plain() || this == LATE;
      case RETURN -> plain() || fault() && this != NOT_RECEIVED && this != LATE && this != SPOILED;
    };
  }

  /** A change of mind. */
  public boolean plain() {
    return this == NO_REASON || this == DISLIKE || this == SIZE;
  }

  /** Whether the reason is that goods, or some of them, did not come. */
  public boolean unreceived() {
    return this == NOT_RECEIVED || this == LATE || this == MISSING;
  }

  /** Who pays the way back by law and policy, before any favour. */
  public FreightBearer freightBack() {
    return fault ? FreightBearer.SHOP : FreightBearer.CUSTOMER;
  }
}
