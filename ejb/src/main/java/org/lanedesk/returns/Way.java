package org.lanedesk.returns;

/** Where a verb leads when it can lead to more than one place. */
public enum Way {
  /** Only money goes, nothing travels. */
  MONEY,
  /** The goods come back first. */
  GOODS_BACK,
  /** Goods go out to the customer: exchanged, repaired, or sent again. */
  GOODS_OUT,
  /** Nothing is given. */
  NOTHING,
  /** The goods are with the shop. */
  HERE,
  /** The goods are with the customer or never left. */
  AWAY,
  /** The money went before the goods were seen, and that is not settled yet. */
  ADVANCED
}
