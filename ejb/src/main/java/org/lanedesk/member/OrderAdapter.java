package org.lanedesk.member;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Format;
import org.lanedesk.outbox.Intake.Grouping;

/** In whose form orders come; each but our own is a small mapping onto it. */
public enum OrderAdapter {
  /** Ours: docs/imports.md. */
  LANEDESK(null, Grouping.NONE),
  /** A table with Chinese headings, as Youzan and Weimob export it. */
  YOUZAN(Format.CSV, new Grouping("订单号", "商品", YouzanOrder.LINE)),
  /** {@code orders.json} of Shopify's Admin API. */
  SHOPIFY(Format.JSON, Grouping.NONE),
  /** {@code /wc/v3/orders} of WooCommerce. */
  WOOCOMMERCE(Format.JSON, Grouping.NONE);

  private final Format format;
  private final Grouping grouping;

  OrderAdapter(Format format, Grouping grouping) {
    this.format = format;
    this.grouping = grouping;
  }

  /**
   * By name in any case; ours when none is given.
   *
   * @throws Refusal {@code import.adapter}
   */
  public static OrderAdapter of(String name) {
    if (name == null || name.isBlank()) return LANEDESK;
    try {
      return valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refusal("import.adapter", name);
    }
  }

  /** The one this form is written in; {@code said} for ours, which comes in any. */
  public Format format(Format said) {
    return format == null ? said : format;
  }

  Grouping grouping() {
    return grouping;
  }

  /** The same order in our form. */
  JsonObject ours(JsonObject theirs) {
    return switch (this) {
      case LANEDESK -> theirs;
      case YOUZAN -> YouzanOrder.ours(theirs);
      case SHOPIFY -> ShopifyOrder.ours(theirs);
      case WOOCOMMERCE -> WooOrder.ours(theirs);
    };
  }
}
