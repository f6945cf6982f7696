package org.lanedesk.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * An order of the demo shop, as the import of orders takes it.
 *
 * @param shippedAt null while it waits in the warehouse
 * @param deliveredAt null while it is on the way
 */
record Bought(
    String number,
    Shopper shopper,
    Instant paidAt,
    Instant shippedAt,
    Instant deliveredAt,
    long couponMinor,
    long freightMinor,
    List<Piece> pieces) {

  record Piece(Product product, int quantity) {}

  Product first() {
    return pieces.getFirst().product();
  }

  String currency() {
    return first().currency();
  }

  long goodsMinor() {
    return pieces.stream().mapToLong(p -> p.product().priceMinor() * p.quantity()).sum();
  }

  JsonObject json() {
    var lines = Json.createArrayBuilder();
    for (var piece : pieces) lines.add(line(piece));
    var row =
        Json.createObjectBuilder()
            .add("number", number)
            .add("member_email", shopper.email())
            .add("currency", currency())
            .add("zone", shopper.zone())
            .add("paid_at", paidAt.toString())
            .add("coupon_minor", couponMinor)
            .add("freight_minor", freightMinor)
            .add("lines", lines);
    if (shippedAt != null) row.add("shipped_at", shippedAt.toString());
    if (deliveredAt != null) row.add("delivered_at", deliveredAt.toString());
    return row.build();
  }

  private JsonObject line(Piece piece) {
    var product = piece.product();
    return Json.createObjectBuilder()
        .add("sku", product.sku())
        .add("title", product.title(shopper.language()))
        .add("quantity", piece.quantity())
        .add("price_minor", product.priceMinor())
        .add("category", product.category())
        .add("fresh", product.fresh())
        .add("exclusion", product.exclusion())
        .add("exclusion_confirmed", product.exclusion().equals("IF_CONFIRMED"))
        .build();
  }
}
