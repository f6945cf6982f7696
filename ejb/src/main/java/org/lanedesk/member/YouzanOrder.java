package org.lanedesk.member;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.lanedesk.event.Refusal;

/**
 * A table of orders with Chinese headings, one row a line of goods, amounts in yuan, times in
 * Shanghai. A buyer without an e-mail gets one made from the phone number.
 */
final class YouzanOrder {

  static final Set<String> LINE = Set.of("商品编码", "商品名称", "规格", "数量", "单价", "商品分类", "批次");

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Map<String, String> STATES =
      Map.of(
          "待付款", "UNPAID",
          "待发货", "PAID",
          "已付款", "PAID",
          "已发货", "SHIPPED",
          "已完成", "DELIVERED",
          "交易完成", "DELIVERED",
          "已关闭", "CANCELLED",
          "交易关闭", "CANCELLED");

  private YouzanOrder() {}

  static JsonObject ours(JsonObject row) {
    var theirs = new Foreign(row);
    var order = Foreign.JSON.createObjectBuilder();
    order.add("number", theirs.needed("订单号"));
    order.add("member_email", buyer(theirs));
    order.add("currency", "CNY");
    order.add("paid_minor", theirs.minor("实付金额", "CNY"));
    order.add("coupon_minor", theirs.minor("优惠金额", "CNY"));
    order.add("freight_minor", theirs.minor("运费", "CNY"));
    Foreign.put(order, "paid_at", theirs.time("付款时间", SHANGHAI));
    Foreign.put(order, "shipped_at", theirs.time("发货时间", SHANGHAI));
    Foreign.put(order, "delivered_at", theirs.time("签收时间", SHANGHAI));
    Foreign.put(order, "state", state(theirs));
    var lines = Foreign.JSON.createArrayBuilder();
    for (var line : theirs.objects("商品")) lines.add(line(line));
    order.add("lines", lines);
    if (theirs.text("快递单号") != null)
      order.add("shipments", Foreign.JSON.createArrayBuilder().add(shipment(theirs)));
    return order.build();
  }

  private static String buyer(Foreign theirs) {
    var email = theirs.text("买家邮箱");
    return email != null ? email : theirs.needed("买家手机号").replaceAll("\\D", "") + "@phone.invalid";
  }

  private static String state(Foreign theirs) {
    var said = theirs.text("订单状态");
    if (said == null) return null;
    var state = STATES.get(said);
    if (state == null)
      throw new Refusal("field.not-one-of", "订单状态", String.join(", ", STATES.keySet()));
    return state;
  }

  private static JsonObject line(Foreign theirs) {
    var line = Foreign.JSON.createObjectBuilder();
    var variant = theirs.text("规格");
    var title = theirs.needed("商品名称");
    line.add("sku", theirs.needed("商品编码"));
    line.add("title", variant == null ? title : title + " " + variant);
    line.add("quantity", theirs.text("数量") == null ? "1" : theirs.text("数量"));
    line.add("price_minor", theirs.minor("单价", "CNY"));
    Foreign.put(line, "category", theirs.text("商品分类"));
    Foreign.put(line, "lot", theirs.text("批次"));
    return line.build();
  }

  private static JsonObject shipment(Foreign theirs) {
    var shipment = Foreign.JSON.createObjectBuilder();
    shipment.add("carrier", theirs.text("快递公司") == null ? "-" : theirs.text("快递公司"));
    shipment.add("waybill", theirs.text("快递单号"));
    Foreign.put(shipment, "shipped_at", theirs.time("发货时间", SHANGHAI));
    Foreign.put(shipment, "delivered_at", theirs.time("签收时间", SHANGHAI));
    return shipment.build();
  }
}
