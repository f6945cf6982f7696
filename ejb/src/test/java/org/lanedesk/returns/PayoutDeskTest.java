package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.Heard;
import org.lanedesk.TwoDatabases;
import org.lanedesk.event.Actor;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.MemberRooms;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.returns.RefundGateway.Answer;

/**
 * Refunds against a gateway that answers late, twice, wrongly or not at all, and a server that
 * dies.
 */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class PayoutDeskTest {
  private static final Instant NOW = Instant.parse("2026-03-03T01:00:00Z");
  private static final Money DUE = new Money(2333, "CNY");
  private static final int PAID = 10_000;

  @Parameter TwoDatabases database;

  /** Keys that were given to the outbox and not taken from it. */
  private final Set<String> sent = new HashSet<>();

  /** Those of them that come before others. */
  private final Set<String> first = new HashSet<>();

  @BeforeEach
  void anOrder() {
    database.reset();
    database.run(PayoutDeskTest::shop);
  }

  @Test
  void a_call_back_that_comes_twice_is_booked_once() {
    ordered(1);
    settle("R1-1", new Answer.Paid("X", DUE));
    settle("R1-1", new Answer.Paid("X", DUE));
    assertEquals(ReturnState.REFUNDED, state(1));
    assertEquals(DUE.minor(), booked("PAID"));
    assertEquals(DUE.minor(), request(1).refundedMinor());
  }

  @Test
  void a_call_back_may_come_before_the_answer_to_the_order() {
    ordered(1);
    settle("R1-1", new Answer.Paid("X", DUE));
    settle("R1-1", new Answer.Accepted());
    settle("R1-1", new Answer.Unclear("the answer broke off"));
    assertEquals(ReturnState.REFUNDED, state(1));
  }

  @Test
  void another_amount_or_currency_is_never_booked_and_goes_to_a_person() {
    ordered(1);
    settle("R1-1", new Answer.Paid("X", new Money(2334, "CNY")));
    assertEquals(ReturnState.REFUND_FAILED, state(1));
    assertEquals(PayoutState.STUCK, payouts(1).getFirst().state());
    ordered(2);
    settle("R2-1", new Answer.Paid("X", new Money(2333, "USD")));
    assertEquals(PayoutState.STUCK, payouts(2).getFirst().state());
    assertEquals(0, booked("PAID"));
  }

  @Test
  void what_may_have_been_paid_is_tried_again_under_the_same_key() {
    ordered(1);
    settle("R1-1", new Answer.Unclear("no answer"));
    retry(1);
    assertEquals(1, payouts(1).size());
    assertEquals(Set.of("R1-1"), sent);
    settle("R1-1", new Answer.Paid("X", DUE));
    assertEquals(ReturnState.REFUNDED, state(1));
  }

  @Test
  void after_a_clear_no_another_payment_is_ordered() {
    ordered(1);
    settle("R1-1", new Answer.Failed("account closed"));
    assertEquals(ReturnState.REFUND_FAILED, state(1));
    retry(1);
    assertEquals(List.of("R1-1", "R1-2"), payouts(1).stream().map(Payout::key).toList());
    settle("R1-2", new Answer.Paid("X", DUE));
    assertEquals(ReturnState.REFUNDED, state(1));
  }

  @Test
  void after_the_third_try_again_a_person_of_finance_looks_at_it() {
    ordered(1);
    for (int n = 0; n < 4; n++) {
      settle("R1-1", new Answer.Unclear("no answer"));
      if (n < 3) retry(1);
    }
    assertEquals(PayoutState.STUCK, payouts(1).getFirst().state());
    settle("R1-1", new Answer.Paid("late", DUE));
    assertEquals(ReturnState.REFUNDED, state(1), "a confirmation counts whenever it comes");
  }

  @Test
  void no_more_goes_back_than_came_in() {
    for (int id = 1; id <= 4; id++) ordered(id);
    assertThrows(Refusal.class, () -> ordered(5), "4 × 23.33 of 100.00 are gone, 6.68 are left");
  }

  @Test
  void a_kindness_is_paid_and_booked_beside_the_refund_and_moves_nothing_else() {
    ordered(1);
    var money = new Money(500, "CNY");
    kindness(1, money);
    settle("R1-G1", new Answer.Unclear("no answer"));
    assertEquals(true, database.call(s -> desk(s).waits("R1-G1")), "it is asked again");
    settle("R1-G1", new Answer.Paid("K", money));
    settle("R1-G1", new Answer.Paid("K", money));
    assertEquals(500, booked("PAID"));
    assertEquals(500, booked("GOODWILL"));
    assertEquals(ReturnState.REFUNDING, state(1));
    assertEquals(0, request(1).refundedMinor());
    assertEquals(1, payouts(1).size(), "it is no attempt at the refund");
    settle("R1-1", new Answer.Paid("X", DUE));
    assertEquals(ReturnState.REFUNDED, state(1));
    assertEquals(DUE.minor(), request(1).refundedMinor());
  }

  @Test
  void refunds_and_kindnesses_together_are_no_more_than_came_in() {
    ordered(1);
    assertThrows(Refusal.class, () -> kindness(1, new Money(PAID - DUE.minor() + 1, "CNY")));
    kindness(1, new Money(PAID - DUE.minor(), "CNY"));
    assertThrows(Refusal.class, () -> ordered(2));
  }

  private void kindness(int id, Money money) {
    database.run(session -> {
      var request = new Returns_(session).findById((long) id).orElseThrow();
      var desk = desk(session);
      desk.send(request, desk.kindness(request, money, paid(session), "agent"));
    });
  }

  /** The gateway remembers keys; the server dies before or after each of its commits. */
  @Test
  void however_often_the_server_dies_nothing_is_paid_twice_and_nothing_is_lost() {
    long seed = Long.getLong("test.seed", 4711L);
    var random = new Random(seed);
    Map<String, Money> gateway = new HashMap<>();
    int all = 40;
    database.run(s -> sql(s, "update purchase set paid_minor = 100000000"));
    for (int id = 1; id <= all; id++) ordered(id);
    for (int round = 0; round < 1_000 && !sent.isEmpty(); round++) {
      var key = List.copyOf(sent).get(random.nextInt(sent.size()));
      if (random.nextInt(3) == 0) continue; // died before it asked
      var answer = gateway.computeIfAbsent(key, k -> DUE);
      if (random.nextInt(3) == 0) continue; // died when it was answered
      if (random.nextInt(3) == 0) {
        assertThrows(IllegalStateException.class, () -> dies(key, answer)); // while it booked
        continue;
      }
      settle(key, new Answer.Paid("X", answer));
      if (random.nextBoolean()) sent.remove(key); // or died before the outbox heard of it
    }
    for (var key : Set.copyOf(sent)) settle(key, new Answer.Paid("X", DUE));
    var what = "seed " + seed;
    assertEquals(all, gateway.size(), what);
    assertEquals(all * DUE.minor(), booked("PAID"), what);
    for (int id = 1; id <= all; id++) assertEquals(ReturnState.REFUNDED, state(id), what);
  }

  private void dies(String key, Money answer) {
    database.run(session -> {
      desk(session).settled(key, new Answer.Paid("X", answer));
      throw new IllegalStateException("killed");
    });
  }

  private void ordered(int id) {
    database.run(session -> {
      sql(session, REQUEST.formatted(id));
      desk(session).order(new Returns_(session).findById((long) id).orElseThrow(), paid(session));
    });
  }

  private static long paid(StatelessSession session) {
    return session
        .createNativeQuery("select paid_minor from purchase where id = 70", Long.class)
        .getSingleResult();
  }

  private void settle(String key, Answer answer) {
    database.run(session -> desk(session).settled(key, answer));
  }

  private void retry(int id) {
    database.run(session ->
        desk(session)
            .retry(
                Actor.system("T10"),
                Party.SYSTEM,
                new Returns_(session).findById((long) id).orElseThrow()));
  }

  private ReturnRequest request(int id) {
    return database.call(session -> new Returns_(session).findById((long) id).orElseThrow());
  }

  private ReturnState state(int id) {
    return request(id).state();
  }

  private List<Payout> payouts(int id) {
    return database.call(session -> new Payouts_(session).of((long) id));
  }

  private long booked(String kind) {
    return database.call(session ->
        new Payouts_(session)
            .sums(NOW.minusSeconds(60), NOW.plusSeconds(60)).stream()
                .filter(sum -> sum.kind().equals(kind))
                .mapToLong(BookSum::amountMinor)
                .sum());
  }

  private PayoutDesk desk(StatelessSession session) {
    var desk = new PayoutDesk();
    desk.returns = new Returns_(session);
    desk.payouts = new Payouts_(session);
    desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    desk.entitlements = MemberRooms.entitlements(session, desk.clock, new Heard());
    desk.passage = new Steps(desk.returns);
    desk.timers =
        new TimerDesk() {
          @Override
          public void move(ReturnRequest request, ReturnTimer kind, Instant due) {}
        };
    desk.gateways =
        new Gateways() {
          @Override
          public RefundGateway gateway() {
            return new HttpGateway(
                "http://127.0.0.1:1/", "0123456789abcdef", Duration.ofSeconds(1));
          }
        };
    desk.outbox =
        new Outbox() {
          @Override
          public Long add(String kind, String key) {
            sent.add(key);
            return 1L;
          }

          @Override
          public Long addFirst(String kind, String key) {
            first.add(key);
            return add(kind, key);
          }
        };
    desk.goodwill = new GoodwillDesk();
    desk.goodwill.payouts = desk.payouts;
    desk.goodwill.desk = desk;
    desk.goodwill.clock = desk.clock;
    desk.goodwill.entitlements = MemberRooms.entitlements(session, desk.clock, new Heard());
    return desk;
  }

  @Test
  void who_is_paid_first_comes_before_those_who_wait() {
    ordered(1);
    database.run(session -> {
      sql(session, REQUEST.formatted(2).replace("'L0'", "'L2'"));
      desk(session).order(new Returns_(session).findById(2L).orElseThrow(), paid(session));
    });
    assertEquals(Set.of("R2-1"), first);
  }

  /** Takes steps without timers, promises and letters. */
  private static final class Steps extends Passage {
    Steps(Returns returns) {
      this.returns = returns;
    }

    @Override
    public Step go(
        Actor actor, Party by, ReturnRequest request, ReturnVerb verb, Way way, String note) {
      var step = request.take(verb, by, way, NOW);
      returns.update(request);
      return step;
    }
  }

  private static final String REQUEST =
      "insert into return_request (id, member_id, member_name, purchase_id, order_number, type,"
          + " reason, goods, state, level, currency, gross_minor, coupon_minor, freight_minor,"
          + " amount_minor, freight_bearer, pack_id, code, created_at, updated_at, version)"
          + " values (%d, 7, '李雷', 70, 'N70', 'REFUND_ONLY', 'NO_REASON', '保暖内衣', 'REFUNDING',"
          + " 'L0', 'CNY', 2333, 0, 0, 2333, 'NOBODY', 1, 'OK',"
          + " timestamp with time zone '2026-03-02 00:00:00+00:00',"
          + " timestamp with time zone '2026-03-02 00:00:00+00:00', 0)";

  private static void shop(StatelessSession session) {
    var day = "timestamp with time zone '2026-03-01 00:00:00+00:00'";
    sql(
        session,
        "insert into account (id, email, name, locale, zone, state, failed_count, created_at,"
            + " version) values (7, 'li@example.com', '李雷', 'zh-CN', 'Asia/Shanghai',"
            + " 'ACTIVE', 0, "
            + day
            + ", 0)");
    sql(
        session,
        "insert into member (id, level, score, credit, created_at, version)"
            + " values (7, 'L0', 0, 700, "
            + day
            + ", 0)");
    sql(
        session,
        "insert into purchase (id, number, member_id, currency, paid_minor, coupon_minor,"
            + " freight_minor, zone, state, version) values (70, 'N70', 7, 'CNY', "
            + PAID
            + ", 0, 0, 'Asia/Shanghai', 'DELIVERED', 0)");
  }

  private static void sql(StatelessSession session, String sql) {
    session.createNativeMutationQuery(sql).executeUpdate();
  }
}
