package org.lanedesk.returns;

/** What the customer asks for (domain.md §2.1), and where agreeing and a passed inspection lead. */
public enum ReturnType {
  /** The goods come back, then the money. */
  RETURN(Way.GOODS_BACK, Way.MONEY),
  /** Only the money: nothing was shipped, or nothing arrived. */
  REFUND_ONLY(Way.MONEY, Way.MONEY),
  /** The goods come back, others go out. */
  EXCHANGE(Way.GOODS_BACK, Way.GOODS_OUT),
  /** The goods come back, are repaired and go out again. */
  REPAIR(Way.GOODS_BACK, Way.GOODS_OUT),
  /** A missing part or piece is sent; nothing comes back. */
  RESHIP(Way.GOODS_OUT, Way.GOODS_OUT),
  /** Spoiled fresh goods: paid by steps of the spoiled share, nothing comes back. */
  FRESH_CLAIM(Way.MONEY, Way.MONEY),
  /** The price fell after the purchase: the difference is paid. */
  PRICE_PROTECTION(Way.MONEY, Way.MONEY),
  /** The European right to withdraw: a notice, which needs nobody's consent. */
  WITHDRAWAL(Way.GOODS_BACK, Way.MONEY);

  private final Way agreed;
  private final Way inspected;

  ReturnType(Way agreed, Way inspected) {
    this.agreed = agreed;
    this.inspected = inspected;
  }

  /** Where it leads when the shop agrees. */
  public Way agreed() {
    return agreed;
  }

  /** Where it leads once the goods were found in order. */
  public Way inspected() {
    return inspected;
  }

  /** Whether its end is money and not goods. */
  public boolean pays() {
    return inspected == Way.MONEY;
  }

  public boolean travels() {
    return agreed == Way.GOODS_BACK;
  }

  /** The goods need not be asked for again: they are held for good once this is done. */
  public boolean holds() {
    return this != PRICE_PROTECTION;
  }
}
