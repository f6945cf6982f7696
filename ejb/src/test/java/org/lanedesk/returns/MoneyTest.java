package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void the_coupon_is_shared_to_the_fen() {
    var order = new OrderMoney("CNY", 7000, 0, List.of(line(1, 8000, 1), line(2, 4000, 1)));
    var shares = order.shares();
    assertEquals(List.of(4667L, 2333L), shares.stream().map(OrderMoney.Share::goods).toList());
    assertEquals(List.of(3333L, 1667L), shares.stream().map(OrderMoney.Share::coupon).toList());
    assertEquals(2333, shares.get(1).of(new Pieces("1"), false).refund());
  }

  @Test
  void left_over_units_go_to_the_largest_fractions_and_then_to_the_earlier_line() {
    assertEquals(List.of(34L, 33L, 33L), Apportionment.split(100, List.of(1L, 1L, 1L)));
    assertEquals(List.of(0L, 1L), Apportionment.split(1, List.of(1L, 2L)));
    assertEquals(List.of(5L, 0L), Apportionment.split(5, List.of(0L, 0L)));
    assertThrows(IllegalArgumentException.class, () -> Apportionment.split(5, List.of()));
    assertThrows(IllegalArgumentException.class, () -> Apportionment.split(-5, List.of(1L)));
  }

  @Test
  void amounts_larger_than_any_shop_do_not_overflow() {
    var half = Long.MAX_VALUE / 2;
    assertEquals(List.of(half, half), Apportionment.split(half * 2, List.of(half, half)));
  }

  @Test
  void freight_goes_back_only_when_the_shop_answers_for_the_return() {
    var order = new OrderMoney("CNY", 11_000, 1_000, List.of(line(1, 5_000, 2)));
    var share = order.shares().get(0);
    assertEquals(5_000, share.of(new Pieces("1"), false).refund());
    assertEquals(5_500, share.of(new Pieces("2"), true).refund());
  }

  @Test
  void an_order_paid_with_a_gift_card_refunds_nothing_it_did_not_take() {
    var free = new OrderMoney("CNY", 0, 0, List.of(line(1, 5_000, 1)));
    assertEquals(0, free.shares().get(0).refund());
    var onlyFreight = new OrderMoney("CNY", 600, 1_000, List.of(line(1, 5_000, 1)));
    assertEquals(600, onlyFreight.shares().get(0).refund());
  }

  @Test
  void pieces_are_written_as_runs_and_the_lowest_free_ones_are_taken() {
    assertEquals(new Pieces("1-3"), Pieces.free(5, Pieces.NONE, 3));
    assertEquals(new Pieces("2,5"), Pieces.free(5, new Pieces("1,3-4"), 2));
    assertEquals(new Pieces("1-5"), new Pieces("1,3-4").and(new Pieces("2,5")));
    assertEquals(4, new Pieces("1-3,7").count());
    assertEquals(0, Pieces.NONE.count());
    assertThrows(IllegalArgumentException.class, () -> Pieces.free(2, new Pieces("1"), 2));
  }

  /**
   * Random orders: lines and pieces add up to what was paid, whatever is sent back first, in
   * whatever batches, for whatever reason, and whatever is withdrawn in between. {@code
   * -Dtest.orders=1000000} for the long run.
   */
  @Test
  void the_parts_add_up_to_the_whole_in_any_order() {
    long seed = Long.getLong("test.seed", 20260302L);
    int orders = Integer.getInteger("test.orders", 100_000);
    var random = new Random(seed);
    for (int i = 0; i < orders; i++) {
      var order = anOrder(random);
      var shares = order.shares();
      var what = "order " + i + " of seed " + seed + ": " + order;
      assertEquals(order.paid(), shares.stream().mapToLong(OrderMoney.Share::refund).sum(), what);
      for (var share : shares) {
        assertTrue(share.goods() <= share.gross() && share.coupon() >= 0, what);
        assertEquals(share.goods(), sentBack(share, random), what);
      }
    }
  }

  /** Sends a line back in random batches, withdrawing some of them, until all of it is back. */
  private static long sentBack(OrderMoney.Share share, Random random) {
    var under = new ArrayList<Pieces>();
    for (int held = 0; held < share.quantity(); held = count(under)) {
      if (!under.isEmpty() && random.nextInt(4) == 0) {
        under.remove(random.nextInt(under.size()));
        continue;
      }
      var all = under.stream().reduce(Pieces.NONE, Pieces::and);
      under.add(Pieces.free(share.quantity(), all, 1 + random.nextInt(share.quantity() - held)));
    }
    Collections.shuffle(under, random);
    return under.stream().mapToLong(p -> share.of(p, false).refund()).sum();
  }

  private static int count(List<Pieces> under) {
    return under.stream().mapToInt(Pieces::count).sum();
  }

  private static OrderMoney anOrder(Random random) {
    var lines =
        IntStream.rangeClosed(1, 1 + random.nextInt(4))
            .mapToObj(n -> line(n, random.nextInt(20_000), 1 + random.nextInt(4)))
            .toList();
    long list = lines.stream().mapToLong(OrderMoney.Line::gross).sum();
    long coupon = list == 0 ? 0 : random.nextLong(list + 1);
    long freight = random.nextInt(3) == 0 ? random.nextInt(2_000) : 0;
    return new OrderMoney("CNY", list - coupon + freight, freight, lines);
  }

  @Test
  void money_is_written_as_the_reader_writes_it() {
    assertEquals("¥23.33", new Money(2333, "CNY").in(Locale.SIMPLIFIED_CHINESE));
    assertEquals("¥23.33", new Money(2333, "CNY").in(Locale.ENGLISH));
    assertEquals("$23.33", new Money(2333, "USD").in(Locale.ENGLISH));
  }

  private static OrderMoney.Line line(long id, long price, int quantity) {
    return new OrderMoney.Line(id, price, quantity);
  }
}
