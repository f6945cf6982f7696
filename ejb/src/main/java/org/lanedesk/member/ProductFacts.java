package org.lanedesk.member;

import java.io.Serializable;
import java.net.URI;
import java.util.Locale;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;

/**
 * Goods as the shop sells them.
 *
 * @param picture an https address, or null
 * @param fresh spoils: claims instead of returns
 * @param virtual top-ups, tickets and the like
 */
public record ProductFacts(
    String sku,
    String title,
    String category,
    String picture,
    Boolean fresh,
    Boolean virtual,
    Exclusion exclusion)
    implements Serializable {

  static ProductFacts read(Fields fields) {
    var exclusion = fields.one("exclusion", Exclusion.class);
    var facts =
        new ProductFacts(
            fields.needed("sku", 64),
            fields.needed("title", 300),
            fields.text("category", 100),
            picture(fields.text("picture", 1000)),
            fields.truth("fresh"),
            fields.truth("virtual"),
            exclusion == null ? Exclusion.NONE : exclusion);
    fields.nothingElse();
    return facts;
  }

  private static String picture(String given) {
    if (given == null) return null;
    try {
      var address = URI.create(given);
      if ("https".equals(lower(address.getScheme())) && address.getHost() != null) return given;
    } catch (IllegalArgumentException e) {
      throw new Refusal("product.picture", given);
    }
    throw new Refusal("product.picture", given);
  }

  private static String lower(String scheme) {
    return scheme == null ? null : scheme.toLowerCase(Locale.ROOT);
  }
}
