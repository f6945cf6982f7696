package org.lanedesk.returns;

import org.lanedesk.event.Refusal;
import org.lanedesk.member.OrderView;

/**
 * Turns what the pieces cost into what is claimed of them: the step of a spoiled share, or the
 * difference to today's price.
 */
record Extent(OpenReturn.Extent said, boolean roundUpFull) {

  /**
   * @throws Refusal {@code return.extent-missing}, {@code return.spoiled-wrong}, {@code
   *     return.price-not-lower}
   */
  AssessedLine of(ReturnType type, OrderView order, AssessedLine line) {
    return switch (type) {
      case FRESH_CLAIM -> line.worth(spoiled(line.quoted().money()));
      case PRICE_PROTECTION -> line.worth(difference(order, line.quoted()));
      default -> line;
    };
  }

  private Refund spoiled(Refund whole) {
    if (said == null || said.spoiled() == null || said.total() == null)
      throw new Refusal("return.extent-missing");
    if (said.spoiled() < 1 || said.total() < said.spoiled())
      throw new Refusal("return.spoiled-wrong", said.total());
    var percent = new FreshSteps(roundUpFull).step(said.spoiled(), said.total());
    return whole.part(percent);
  }

  private Refund difference(OrderView order, QuotedLine line) {
    if (said == null || said.priceNowMinor() == null) throw new Refusal("return.price-missing");
    var now = Math.multiplyExact(said.priceNowMinor(), line.quantity());
    var paid = line.money().grossMinor() - line.money().couponMinor();
    if (said.priceNowMinor() < 0 || now >= paid) throw new Refusal("return.price-not-lower");
    return new Refund(order.currency(), paid - now, 0, 0, paid - now);
  }
}
