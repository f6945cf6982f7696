package org.lanedesk.member;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.lanedesk.account.Email;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;

/** What an import says about one order. Money in minor units of its currency. */
public record OrderFacts(
    String number,
    String memberEmail,
    String currency,
    long paidMinor,
    long couponMinor,
    long freightMinor,
    Instant paidAt,
    Instant shippedAt,
    Instant deliveredAt,
    String zone,
    PurchaseState state,
    List<LineFacts> lines) {

  private static final long MOST_MONEY = 1_000_000_000_000L;
  private static final int MOST_LINES = 500;

  /** One line of it; the price is for one piece. */
  public record LineFacts(
      String sku,
      String title,
      int quantity,
      long priceMinor,
      String category,
      boolean fresh,
      Exclusion exclusion,
      boolean exclusionConfirmed) {

    static LineFacts read(Fields fields) {
      var exclusion = fields.one("exclusion", Exclusion.class);
      var line =
          new LineFacts(
              fields.needed("sku", 64),
              fields.needed("title", 300),
              (int) fields.number("quantity", 1, 100_000, 1),
              money(fields, "price_minor"),
              fields.text("category", 100),
              fields.truth("fresh"),
              exclusion == null ? Exclusion.NONE : exclusion,
              fields.truth("exclusion_confirmed"));
      fields.nothingElse();
      return line;
    }

    long total() {
      return quantity * priceMinor;
    }
  }

  static OrderFacts read(Fields fields) {
    var zoneName = fields.text("zone", 64);
    var zone = Zones.of(zoneName);
    var number = fields.needed("number", 64);
    var email = Email.of(fields.needed("member_email", 254)).address();
    var currency = currency(fields.text("currency", 3));
    var lines = fields.objects("lines").stream().map(LineFacts::read).toList();
    if (lines.isEmpty() || lines.size() > MOST_LINES)
      throw new Refusal("order.lines", lines.size(), MOST_LINES);
    var coupon = money(fields, "coupon_minor");
    var freight = money(fields, "freight_minor");
    var bought = lines.stream().mapToLong(LineFacts::total).sum();
    if (coupon > bought) throw new Refusal("order.coupon", coupon, bought);
    var paidAt = fields.instant("paid_at", zone);
    var shippedAt = fields.instant("shipped_at", zone);
    var deliveredAt = fields.instant("delivered_at", zone);
    if (paidAt != null && deliveredAt != null && deliveredAt.isBefore(paidAt))
      throw new Refusal("order.times");
    var said = fields.one("state", PurchaseState.class);
    var paid = fields.number("paid_minor", 0, MOST_MONEY, bought - coupon + freight);
    fields.nothingElse();
    return new OrderFacts(
        number,
        email,
        currency,
        paid,
        coupon,
        freight,
        paidAt,
        shippedAt,
        deliveredAt,
        zone.getId(),
        said != null ? said : state(paidAt, shippedAt, deliveredAt),
        lines);
  }

  private static PurchaseState state(Instant paidAt, Instant shippedAt, Instant deliveredAt) {
    if (deliveredAt != null) return PurchaseState.DELIVERED;
    if (shippedAt != null) return PurchaseState.SHIPPED;
    return paidAt != null ? PurchaseState.PAID : PurchaseState.UNPAID;
  }

  private static long money(Fields fields, String name) {
    return fields.number(name, 0, MOST_MONEY, 0);
  }

  private static String currency(String given) {
    var code = given == null ? "CNY" : given.toUpperCase(Locale.ROOT);
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw new Refusal("order.currency", given);
    }
  }
}
