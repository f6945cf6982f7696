package org.lanedesk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;

/** The mapping of each form, by the sample file; the CSV one with the import in ImportTest. */
class OrderAdapterTest {

  static InputStream sample(String name) {
    return OrderAdapterTest.class.getResourceAsStream("/imports/" + name);
  }

  private static OrderFacts order(OrderAdapter adapter, JsonObject theirs) {
    return new AdaptedOrders(adapter, new OrderIntake()).read(new Fields(theirs));
  }

  private static JsonArray shopify() {
    return Json.createReader(sample("shopify-orders.json")).readObject().getJsonArray("orders");
  }

  private static JsonArray woo() {
    return Json.createReader(sample("woocommerce-orders.json")).readArray();
  }

  @Test
  void anOrderOfShopifyKeepsMoneyTimesCouponsAndParcels() {
    var order = order(OrderAdapter.SHOPIFY, shopify().getJsonObject(0));
    assertEquals("#1001", order.number());
    assertEquals(8490, order.paidMinor());
    assertEquals(1000, order.couponMinor());
    assertEquals(490, order.freightMinor());
    assertEquals(Instant.parse("2026-11-01T09:00:05Z"), order.paidAt());
    assertEquals(Instant.parse("2026-11-04T14:00:00Z"), order.deliveredAt());
    assertEquals(PurchaseState.DELIVERED, order.state());
    assertEquals(
        List.of("SCARF-RED", "9002"),
        order.lines().stream().map(OrderFacts.LineFacts::sku).toList());
    assertEquals("WELCOME10", order.parts().coupons().getFirst().code());
    assertEquals("JD014600003", order.parts().shipments().getFirst().waybill());
  }

  @Test
  void aCurrencyWithoutMinorUnitsIsTakenAsItIs() {
    var order = order(OrderAdapter.SHOPIFY, shopify().getJsonObject(1));
    assertEquals(3200, order.paidMinor());
    assertNull(order.paidAt());
    assertEquals(PurchaseState.UNPAID, order.state());
    assertEquals("ben@example.com", order.memberEmail());
  }

  @Test
  void anOrderOfShopifyWithoutBuyerIsRefusedByTheFieldsName() {
    var no =
        assertThrows(Refusal.class, () -> order(OrderAdapter.SHOPIFY, shopify().getJsonObject(2)));
    assertEquals("field.missing", no.key());
  }

  @Test
  void anOrderOfWooCommerceKeepsMoneyAndTimes() {
    var order = order(OrderAdapter.WOOCOMMERCE, woo().getJsonObject(0));
    assertEquals(2935, order.paidMinor());
    assertEquals(1835, order.lines().getFirst().priceMinor());
    assertEquals("93", order.lines().getFirst().sku());
    assertEquals(Instant.parse("2026-11-01T17:22:10Z"), order.paidAt());
    assertEquals(PurchaseState.DELIVERED, order.state());
  }

  @Test
  void anAmountThatIsNoneIsRefusedByTheFieldsName() {
    var no =
        assertThrows(Refusal.class, () -> order(OrderAdapter.WOOCOMMERCE, woo().getJsonObject(1)));
    assertEquals("field.not-money [total]", no.getMessage());
  }

  @Test
  void anUnknownFormIsRefused() {
    assertEquals(
        "import.adapter", assertThrows(Refusal.class, () -> OrderAdapter.of("ebay")).key());
  }
}
