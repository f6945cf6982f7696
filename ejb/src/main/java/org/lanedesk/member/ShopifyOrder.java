package org.lanedesk.member;

import jakarta.json.JsonObject;
import java.util.List;

/** An order of Shopify's Admin API. A discount on the whole order is the coupon here. */
final class ShopifyOrder {

  private static final List<String> PAID = List.of("paid", "partially_refunded", "refunded");

  private ShopifyOrder() {}

  static JsonObject ours(JsonObject json) {
    var theirs = new Foreign(json);
    var currency = theirs.needed("currency");
    var order = Foreign.JSON.createObjectBuilder();
    order.add("number", theirs.needed("name"));
    var email = theirs.text("email");
    order.add("member_email", email != null ? email : theirs.object("customer").needed("email"));
    order.add("currency", currency);
    order.add("paid_minor", theirs.minor("total_price", currency));
    order.add("coupon_minor", theirs.minor("total_discounts", currency));
    order.add(
        "freight_minor",
        theirs.object("total_shipping_price_set").object("shop_money").minor("amount", currency));
    if (PAID.contains(theirs.text("financial_status"))) {
      var paidAt = theirs.text("processed_at");
      Foreign.put(order, "paid_at", paidAt != null ? paidAt : theirs.text("created_at"));
    }
    var parcels = theirs.objects("fulfillments");
    Foreign.put(order, "shipped_at", first(parcels, "created_at"));
    var delivered =
        !parcels.isEmpty()
            && parcels.stream().allMatch(p -> "delivered".equals(p.text("shipment_status")));
    if (delivered) Foreign.put(order, "delivered_at", last(parcels));
    if (theirs.text("cancelled_at") != null) order.add("state", "CANCELLED");
    var lines = Foreign.JSON.createArrayBuilder();
    for (var line : theirs.objects("line_items")) lines.add(line(line, currency));
    order.add("lines", lines);
    var coupons = Foreign.JSON.createArrayBuilder();
    for (var code : theirs.objects("discount_codes"))
      coupons.add(
          Foreign.JSON
              .createObjectBuilder()
              .add("code", code.needed("code"))
              .add("amount_minor", code.minor("amount", currency)));
    order.add("coupons", coupons);
    var shipments = Foreign.JSON.createArrayBuilder();
    for (var parcel : parcels)
      if (parcel.text("tracking_number") != null) shipments.add(shipment(parcel));
    order.add("shipments", shipments);
    return order.build();
  }

  private static String first(List<Foreign> parcels, String name) {
    return parcels.isEmpty() ? null : parcels.getFirst().text(name);
  }

  private static String last(List<Foreign> parcels) {
    return parcels.getLast().text("updated_at");
  }

  private static JsonObject line(Foreign theirs, String currency) {
    var line = Foreign.JSON.createObjectBuilder();
    var sku = theirs.text("sku");
    line.add("sku", sku != null ? sku : theirs.needed("variant_id"));
    line.add("title", theirs.needed("name"));
    line.add("quantity", theirs.needed("quantity"));
    line.add("price_minor", theirs.minor("price", currency));
    return line.build();
  }

  private static JsonObject shipment(Foreign theirs) {
    var shipment = Foreign.JSON.createObjectBuilder();
    var carrier = theirs.text("tracking_company");
    shipment.add("carrier", carrier == null ? "-" : carrier);
    shipment.add("waybill", theirs.needed("tracking_number"));
    Foreign.put(shipment, "shipped_at", theirs.text("created_at"));
    if ("delivered".equals(theirs.text("shipment_status")))
      Foreign.put(shipment, "delivered_at", theirs.text("updated_at"));
    return shipment.build();
  }
}
