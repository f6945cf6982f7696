package org.lanedesk.returns;

import java.io.Serializable;

/**
 * The money of a return, taken apart: list price less its part of the coupon plus its part of the
 * freight.
 *
 * @param amountMinor what goes back: gross − coupon + freight
 */
public record Refund(
    String currency, long grossMinor, long couponMinor, long freightMinor, long amountMinor)
    implements Serializable {

  static Refund nothing(String currency) {
    return new Refund(currency, 0, 0, 0, 0);
  }

  static Refund of(String currency, OrderMoney.Share share) {
    return new Refund(currency, share.gross(), share.coupon(), share.freight(), share.refund());
  }

  Refund plus(Refund other) {
    return new Refund(
        currency,
        Math.addExact(grossMinor, other.grossMinor),
        Math.addExact(couponMinor, other.couponMinor),
        Math.addExact(freightMinor, other.freightMinor),
        Math.addExact(amountMinor, other.amountMinor));
  }

  /** So many percent of it, each part rounded half up. */
  Refund part(int percent) {
    var amount = FreshSteps.part(amountMinor, percent);
    var gross = FreshSteps.part(grossMinor, percent);
    var freight = FreshSteps.part(freightMinor, percent);
    return new Refund(currency, gross, gross + freight - amount, freight, amount);
  }

  public Money gross() {
    return new Money(grossMinor, currency);
  }

  public Money coupon() {
    return new Money(couponMinor, currency);
  }

  public Money freight() {
    return new Money(freightMinor, currency);
  }

  public Money amount() {
    return new Money(amountMinor, currency);
  }
}
