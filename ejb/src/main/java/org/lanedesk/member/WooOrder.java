package org.lanedesk.member;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** An order of WooCommerce's REST API; its times without offset are UTC. */
final class WooOrder {

  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final Map<String, String> STATES =
      Map.of(
          "pending", "UNPAID",
          "on-hold", "UNPAID",
          "processing", "PAID",
          "completed", "DELIVERED",
          "refunded", "DELIVERED",
          "cancelled", "CANCELLED",
          "failed", "CANCELLED");

  private WooOrder() {}

  static JsonObject ours(JsonObject json) {
    var theirs = new Foreign(json);
    var currency = theirs.needed("currency");
    var order = Foreign.JSON.createObjectBuilder();
    order.add("number", theirs.needed("number"));
    order.add("member_email", theirs.object("billing").needed("email"));
    order.add("currency", currency);
    order.add("paid_minor", theirs.minor("total", currency));
    order.add("coupon_minor", theirs.minor("discount_total", currency));
    order.add("freight_minor", theirs.minor("shipping_total", currency));
    Foreign.put(order, "paid_at", theirs.time("date_paid_gmt", UTC));
    Foreign.put(order, "delivered_at", theirs.time("date_completed_gmt", UTC));
    Foreign.put(order, "state", STATES.get(theirs.needed("status")));
    var lines = Foreign.JSON.createArrayBuilder();
    for (var line : theirs.objects("line_items")) lines.add(line(line, currency));
    order.add("lines", lines);
    order.add("coupons", coupons(theirs.objects("coupon_lines"), currency));
    return order.build();
  }

  private static JsonArrayBuilder coupons(List<Foreign> theirs, String currency) {
    var coupons = Foreign.JSON.createArrayBuilder();
    for (var coupon : theirs)
      coupons.add(
          Foreign.JSON
              .createObjectBuilder()
              .add("code", coupon.needed("code"))
              .add("amount_minor", coupon.minor("discount", currency)));
    return coupons;
  }

  private static JsonObject line(Foreign theirs, String currency) {
    var line = Foreign.JSON.createObjectBuilder();
    var sku = theirs.text("sku");
    line.add("sku", sku != null ? sku : theirs.needed("product_id"));
    line.add("title", theirs.needed("name"));
    line.add("quantity", theirs.needed("quantity"));
    line.add("price_minor", theirs.minor("price", currency));
    return line.build();
  }
}
