package org.lanedesk.demo;

/**
 * Something the demo shop sells.
 *
 * @param exclusion {@code NONE}, {@code STATUTORY} or {@code IF_CONFIRMED}: whether it may come
 *     back without a reason
 */
record Product(
    String sku,
    String category,
    String zh,
    String en,
    long priceMinor,
    String currency,
    boolean fresh,
    String exclusion) {

  String title(String language) {
    return language.startsWith("zh") ? zh : en;
  }

  /** Sold in this currency and of this kind; {@code ANY} fits all. */
  boolean fits(String kind) {
    return switch (kind) {
      case "ANY" -> true;
      case "FRUIT" -> fresh;
      default -> category.equals(kind);
    };
  }

  boolean inYuan() {
    return currency.equals("CNY");
  }
}
