package org.lanedesk.member;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.lanedesk.account.Email;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;

/**
 * What an import says about one order. Money in minor units of its currency.
 *
 * @param addressMark of where it was sent; null when the shop does not say
 */
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
    String addressMark,
    List<LineFacts> lines,
    OrderParts parts) {

  private static final long MOST_MONEY = 1_000_000_000_000L;
  private static final int MOST_LINES = 500;

  /**
   * One line of it; the price is for one piece.
   *
   * @param fresh, exclusion, virtual null: as the product says
   * @param paidMinor for all its pieces, when the shop apportioned the payment itself
   * @param confirmedAt when the buyer confirmed the exclusion
   * @param serials the numbers that the pieces carry, separated by blanks
   */
  public record LineFacts(
      String sku,
      String title,
      int quantity,
      long priceMinor,
      String category,
      Boolean fresh,
      Exclusion exclusion,
      boolean exclusionConfirmed,
      Boolean virtual,
      Long paidMinor,
      String lot,
      Instant confirmedAt,
      String serials) {

    static LineFacts read(Fields fields, ZoneId zone) {
      var confirmedAt = fields.instant("confirmed_at", zone);
      var line =
          new LineFacts(
              fields.needed("sku", 64),
              fields.needed("title", 300),
              (int) fields.number("quantity", 1, 100_000, 1),
              money(fields, "price_minor"),
              fields.text("category", 100),
              said(fields, "fresh"),
              fields.one("exclusion", Exclusion.class),
              fields.truth("exclusion_confirmed") || confirmedAt != null,
              said(fields, "virtual"),
              fields.number("paid_minor") == null ? null : money(fields, "paid_minor"),
              fields.text("lot", 80),
              confirmedAt,
              fields.text("serials", 2000));
      fields.nothingElse();
      return line;
    }

    private static Boolean said(Fields fields, String name) {
      return fields.whole().containsKey(name) ? fields.truth(name) : null;
    }

    long total() {
      return quantity * priceMinor;
    }

    /** The same with what the product says where the line says nothing. */
    LineFacts asSold(ProductFacts product) {
      return new LineFacts(
          sku,
          title,
          quantity,
          priceMinor,
          category != null || product == null ? category : product.category(),
          fresh != null ? fresh : product != null && product.fresh(),
          exclusion != null ? exclusion : product == null ? Exclusion.NONE : product.exclusion(),
          exclusionConfirmed,
          virtual != null ? virtual : product != null && product.virtual(),
          paidMinor,
          lot,
          confirmedAt,
          serials);
    }
  }

  static OrderFacts read(Fields fields) {
    var zoneName = fields.text("zone", 64);
    var zone = Zones.of(zoneName);
    var number = fields.needed("number", 64);
    var email = Email.of(fields.needed("member_email", 254)).address();
    var currency = currency(fields.text("currency", 3));
    var lines = fields.objects("lines").stream().map(line -> LineFacts.read(line, zone)).toList();
    if (lines.isEmpty() || lines.size() > MOST_LINES)
      throw new Refusal("order.lines", lines.size(), MOST_LINES);
    var parts = OrderParts.read(fields, zone);
    var coupon = fields.number("coupon_minor", 0, MOST_MONEY, parts.couponMinor());
    var freight = money(fields, "freight_minor");
    var bought = lines.stream().mapToLong(LineFacts::total).sum();
    if (coupon > bought) throw new Refusal("order.coupon", coupon, bought);
    var paidAt = fields.instant("paid_at", zone);
    var shippedAt = fields.instant("shipped_at", zone);
    var deliveredAt = fields.instant("delivered_at", zone);
    if (paidAt != null && deliveredAt != null && deliveredAt.isBefore(paidAt))
      throw new Refusal("order.times");
    var said = fields.one("state", PurchaseState.class);
    var addressMark = AddressMark.of(fields.text("address", 500));
    var paid = fields.number("paid_minor", 0, MOST_MONEY, bought - coupon + freight);
    fields.nothingElse();
    parts.mustAddUp(paid, coupon);
    mustAddUp(lines, paid - freight);
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
        addressMark,
        lines,
        parts);
  }

  /** When the shop apportioned the payment, it did so for every line and to the last fen. */
  private static void mustAddUp(List<LineFacts> lines, long goodsPaid) {
    if (lines.stream().allMatch(line -> line.paidMinor() == null)) return;
    if (lines.stream().anyMatch(line -> line.paidMinor() == null))
      throw new Refusal("order.apportioned", 0, goodsPaid);
    var sum = lines.stream().mapToLong(LineFacts::paidMinor).sum();
    if (sum != goodsPaid) throw new Refusal("order.apportioned", sum, goodsPaid);
  }

  /** The same order with what the products say. */
  OrderFacts with(List<LineFacts> sold) {
    return new OrderFacts(
        number,
        memberEmail,
        currency,
        paidMinor,
        couponMinor,
        freightMinor,
        paidAt,
        shippedAt,
        deliveredAt,
        zone,
        state,
        addressMark,
        sold,
        parts);
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
