package org.lanedesk.returns;

import java.util.ArrayList;
import java.util.List;

/**
 * What was paid for an order.
 *
 * @param paid everything the customer paid, freight included
 * @param freight the part of it that was for sending
 */
public record OrderMoney(String currency, long paid, long freight, List<Line> lines) {

  /** One line at list price, before the coupon. */
  public record Line(Long id, long price, int quantity) {
    long gross() {
      return Math.multiplyExact(price, quantity);
    }
  }

  /**
   * What one line carries.
   *
   * @param gross list price of the line
   * @param coupon its part of every reduction
   * @param goods what was paid for it: gross less coupon
   * @param freight its part of the freight out
   */
  public record Share(Long line, int quantity, long gross, long coupon, long goods, long freight) {

    /**
     * What these pieces of the line carry.
     *
     * @param withFreight whether the freight out goes back too
     */
    public Share of(Pieces pieces, boolean withFreight) {
      var part = Apportionment.worth(gross, quantity, pieces);
      var paid = Apportionment.worth(goods, quantity, pieces);
      var sent = withFreight ? Apportionment.worth(freight, quantity, pieces) : 0;
      return new Share(line, pieces.count(), part, part - paid, paid, sent);
    }

    /** The money that goes back. */
    public long refund() {
      return goods + freight;
    }
  }

  public OrderMoney {
    lines = List.copyOf(lines);
    if (paid < 0 || freight < 0)
      throw new IllegalArgumentException("an order cannot be paid with less than nothing");
  }

  /**
   * The share of every line; goods and freight of all lines add up to what was paid, at most to the
   * list price.
   */
  public List<Share> shares() {
    var gross = lines.stream().map(Line::gross).toList();
    long list = gross.stream().reduce(0L, Math::addExact);
    long sent = Math.min(freight, paid);
    var goods = Apportionment.split(Math.min(paid - sent, list), gross);
    var freights = Apportionment.split(sent, gross);
    var shares = new ArrayList<Share>();
    for (int i = 0; i < lines.size(); i++)
      shares.add(
          new Share(
              lines.get(i).id(),
              lines.get(i).quantity(),
              gross.get(i),
              gross.get(i) - goods.get(i),
              goods.get(i),
              freights.get(i)));
    return List.copyOf(shares);
  }
}
