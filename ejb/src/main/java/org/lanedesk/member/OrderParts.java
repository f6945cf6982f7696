package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;

/** What an order was paid with and how it travelled. Money in minor units of the order. */
public record OrderParts(List<Coupon> coupons, List<Payment> payments, List<Shipment> shipments)
    implements Serializable {

  public static final OrderParts NONE = new OrderParts(List.of(), List.of(), List.of());
  private static final long MOST_MONEY = 1_000_000_000_000L;
  private static final int MOST = 100;

  /** A coupon and what it took off. */
  public record Coupon(String code, Long amountMinor) implements Serializable {}

  /** A part of the payment, such as a card or points. */
  public record Payment(String method, Long amountMinor) implements Serializable {}

  /** A parcel. */
  public record Shipment(
      String carrier, String waybill, Instant shippedAt, Instant deliveredAt, List<Scan> scans)
      implements Serializable {
    public Shipment {
      scans = List.copyOf(scans);
    }
  }

  /** Where a parcel was seen, as the carrier says. */
  public record Scan(Instant at, String code, String place, String text) implements Serializable {}

  public OrderParts {
    coupons = List.copyOf(coupons);
    payments = List.copyOf(payments);
    shipments = List.copyOf(shipments);
  }

  static OrderParts read(Fields fields, ZoneId zone) {
    return new OrderParts(
        few(fields.objects("coupons")).stream().map(OrderParts::coupon).toList(),
        few(fields.objects("payments")).stream().map(OrderParts::payment).toList(),
        few(fields.objects("shipments")).stream().map(one -> shipment(one, zone)).toList());
  }

  private static List<Fields> few(List<Fields> all) {
    if (all.size() > MOST) throw new Refusal("order.parts", all.size(), MOST);
    return all;
  }

  private static Coupon coupon(Fields fields) {
    var coupon = new Coupon(fields.needed("code", 80), money(fields));
    fields.nothingElse();
    return coupon;
  }

  private static Payment payment(Fields fields) {
    var payment = new Payment(fields.needed("method", 40), money(fields));
    fields.nothingElse();
    return payment;
  }

  private static Shipment shipment(Fields fields, ZoneId zone) {
    var shipment =
        new Shipment(
            fields.needed("carrier", 60),
            fields.needed("waybill", 80),
            fields.instant("shipped_at", zone),
            fields.instant("delivered_at", zone),
            few(fields.objects("scans")).stream().map(scan -> scan(scan, zone)).toList());
    fields.nothingElse();
    return shipment;
  }

  static Scan scan(Fields fields, ZoneId zone) {
    var at = fields.instant("at", zone);
    if (at == null) throw new Refusal("field.missing", "at");
    var scan =
        new Scan(
            at, fields.needed("code", 40), fields.text("place", 200), fields.text("text", 500));
    fields.nothingElse();
    return scan;
  }

  private static long money(Fields fields) {
    return fields.number("amount_minor", 0, MOST_MONEY, 0);
  }

  boolean none() {
    return coupons.isEmpty() && payments.isEmpty() && shipments.isEmpty();
  }

  long couponMinor() {
    return coupons.stream().mapToLong(Coupon::amountMinor).sum();
  }

  /**
   * @throws Refusal {@code order.payments} when the parts of the payment are not what was paid,
   *     {@code order.coupons} likewise
   */
  void mustAddUp(long paidMinor, long couponMinor) {
    var paid = payments.stream().mapToLong(Payment::amountMinor).sum();
    if (!payments.isEmpty() && paid != paidMinor)
      throw new Refusal("order.payments", paid, paidMinor);
    if (!coupons.isEmpty() && couponMinor() != couponMinor)
      throw new Refusal("order.coupons", couponMinor(), couponMinor);
  }
}
