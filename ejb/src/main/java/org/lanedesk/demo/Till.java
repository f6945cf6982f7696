package org.lanedesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.lanedesk.demo.Bought.Piece;

/** Rings up the orders of three months. */
record Till(List<Product> products, Instant now) {
  private static final int ORDERS = 580;
  private static final int DAYS = 97;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneOffset.ofHours(8));

  /** The orders of the crowd, oldest first, and those that the known members show. */
  List<Bought> ring(List<Shopper> crowd, Dice dice) {
    var all = new ArrayList<Bought>();
    for (var n = 0; n < ORDERS; n++) {
      var paid = now.minus(Duration.ofMinutes(60L * 24 * DAYS * (ORDERS - n) / ORDERS));
      all.add(order(n + 1, dice.pick(crowd), paid.minusSeconds(dice.between(0, 7_000)), dice));
    }
    for (var known : crowd.subList(0, 4)) {
      showpieces(known, all.size(), dice).forEach(all::add);
    }
    return List.copyOf(all);
  }

  /** Not sent yet, on the way, just arrived, arrived with a coupon used, and fresh. */
  private List<Bought> showpieces(Shopper known, int after, Dice dice) {
    var n = after;
    var day = Duration.ofDays(1);
    return List.of(
        bought(++n, known, now.minus(day.multipliedBy(60)), 40, 90, 0, basket(known, dice)),
        bought(++n, known, now.minus(day.multipliedBy(2)), 6, 26, 0, fresh(dice)),
        bought(++n, known, now.minus(day.multipliedBy(4)), 20, 52, 5_000, twoForTheCoupon()),
        bought(++n, known, now.minus(Duration.ofHours(40)), 30, 500, 0, basket(known, dice)),
        bought(++n, known, now.minus(Duration.ofHours(9)), 400, 500, 0, basket(known, dice)));
  }

  private Bought order(int n, Shopper shopper, Instant paid, Dice dice) {
    var pieces = dice.chance(0.3) && !shopper.abroad() ? fresh(dice) : basket(shopper, dice);
    var isFresh = pieces.getFirst().product().fresh();
    int ship = isFresh ? dice.between(4, 14) : dice.between(6, 50);
    int way = shopper.abroad() ? dice.between(120, 300) : dice.between(20, isFresh ? 36 : 90);
    long goods = pieces.stream().mapToLong(p -> p.product().priceMinor() * p.quantity()).sum();
    long coupon = dice.chance(0.35) && goods >= 12_900 ? dice.pick(List.of(1_500L, 3_000L)) : 0;
    return bought(n, shopper, paid, ship, ship + way, coupon, pieces);
  }

  private Bought bought(
      int n,
      Shopper shopper,
      Instant paid,
      int shipHours,
      int deliverHours,
      long coupon,
      List<Piece> pieces) {
    var shipped = paid.plus(Duration.ofHours(shipHours));
    var delivered = paid.plus(Duration.ofHours(deliverHours));
    long goods = pieces.stream().mapToLong(p -> p.product().priceMinor() * p.quantity()).sum();
    var yuan = pieces.getFirst().product().inYuan();
    long freight = yuan ? (goods - coupon >= 6_900 ? 0 : 800) : 990;
    return new Bought(
        "H" + DAY.format(paid) + "%05d".formatted(n),
        shopper,
        paid,
        shipped.isBefore(now) ? shipped : null,
        delivered.isBefore(now) ? delivered : null,
        coupon,
        freight,
        pieces);
  }

  private List<Piece> fresh(Dice dice) {
    var choice = products.stream().filter(Product::fresh).toList();
    return List.of(new Piece(dice.pick(choice), dice.between(1, 2)));
  }

  private List<Piece> basket(Shopper shopper, Dice dice) {
    var yuan = !shopper.abroad() || dice.chance(0.6);
    var currency = yuan ? "CNY" : shopper.zone().startsWith("America") ? "USD" : "EUR";
    var choice =
        products.stream().filter(p -> p.currency().equals(currency) && !p.fresh()).toList();
    var pieces = new ArrayList<Piece>();
    int count = dice.between(1, 3);
    while (pieces.size() < count) {
      var product = dice.pick(choice);
      if (pieces.stream().noneMatch(p -> p.product().equals(product))) {
        pieces.add(new Piece(product, dice.between(1, 2)));
      }
    }
    return List.copyOf(pieces);
  }

  /** ¥80 and ¥40 with ¥50 off: the example in the help centre. */
  private List<Piece> twoForTheCoupon() {
    return List.of(new Piece(sku("CL-001"), 1), new Piece(sku("CL-002"), 1));
  }

  private Product sku(String sku) {
    return products.stream().filter(p -> p.sku().equals(sku)).findFirst().orElseThrow();
  }
}
