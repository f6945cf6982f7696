package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.Heard;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Actor;
import org.lanedesk.member.Entitlement;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.member.Level;
import org.lanedesk.member.MemberRooms;
import org.lanedesk.member.UseRow;
import org.lanedesk.member.UseState;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.LedgerEvent;
import org.lanedesk.sla.PromiseDue;

/** What a return of a VIP leaves in the record of entitlements. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class FavourBooksTest {
  private static final Instant NOW = Instant.parse("2026-03-03T01:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @Parameter TwoDatabases database;

  private Long vip;

  @BeforeEach
  void aReturnOfAVip() {
    database.reset();
    vip = database.call(s -> MemberRooms.member(s, "vip@example.com", Level.L2, CLOCK));
    database.run(s -> {
      sql(
          s,
          "insert into purchase (id, number, member_id, currency, paid_minor, coupon_minor,"
              + " freight_minor, zone, state, version) values (70, 'N70', %d, 'CNY', 10000, 0, 0,"
              + " 'Asia/Shanghai', 'DELIVERED', 0)");
      sql(
          s,
          "insert into return_request (id, member_id, member_name, purchase_id, order_number, type,"
              + " reason, goods, state, level, currency, gross_minor, coupon_minor, freight_minor,"
              + " amount_minor, freight_bearer, pack_id, code, created_at, updated_at, version)"
              + " values (1, %d, 'V', 70, 'N70', 'RETURN', 'NO_REASON', 'Kettle', 'SUBMITTED',"
              + " 'L2', 'CNY', 2333, 0, 0, 2333, 'SHOP', 1, 'OK',"
              + " timestamp with time zone '2026-03-02 00:00:00+00:00',"
              + " timestamp with time zone '2026-03-02 00:00:00+00:00', 0)");
    });
  }

  @Test
  void what_was_told_and_given_on_the_way_to_the_money_is_delivered() {
    moved(
        ReturnVerb.APPROVE,
        ReturnState.SUBMITTED,
        ReturnState.APPROVED_AWAIT_RETURN,
        "AUTO_APPROVE_NO_REASON/L2");
    moved(
        ReturnVerb.BOOK_PICKUP,
        ReturnState.APPROVED_AWAIT_RETURN,
        ReturnState.PICKUP_SCHEDULED,
        "customer");
    assertEquals(UseState.PROMISED, states().get(Entitlement.PICKUP));
    moved(
        ReturnVerb.HAND_OVER,
        ReturnState.PICKUP_SCHEDULED,
        ReturnState.RETURN_IN_TRANSIT,
        "SCAN/SF1");
    advanced();
    moved(ReturnVerb.PAY, ReturnState.REFUNDING, ReturnState.REFUNDED, "R27");
    assertEquals(UseState.PROMISED, states().get(Entitlement.FREIGHT_BACK), "it is on its way");
    moved(ReturnVerb.SETTLE, ReturnState.REFUNDED, ReturnState.REFUNDED, "agent");
    assertEquals(
        Map.of(
            Entitlement.AUTO_APPROVE, UseState.DELIVERED,
            Entitlement.PICKUP, UseState.DELIVERED,
            Entitlement.FAST_REFUND, UseState.DELIVERED,
            Entitlement.PRIORITY_REFUND, UseState.DELIVERED,
            Entitlement.FREIGHT_BACK, UseState.DELIVERED),
        states());
  }

  @Test
  void an_arbitration_that_takes_longer_than_promised_is_missed_with_the_reason() {
    moved(ReturnVerb.ESCALATE, ReturnState.SUBMITTED, ReturnState.ARBITRATION, "customer");
    moved(ReturnVerb.REMIND, ReturnState.ARBITRATION, ReturnState.ARBITRATION, "T12/CN v1");
    moved(ReturnVerb.DECIDE, ReturnState.ARBITRATION, ReturnState.REFUNDING, "supervisor");
    assertEquals(
        Map.of(
            Entitlement.ARBITRATION, UseState.MISSED,
            Entitlement.PRIORITY_REFUND, UseState.PROMISED),
        states());
    assertEquals("T12", uses().get(Entitlement.ARBITRATION).reason());
  }

  @Test
  void who_takes_the_request_back_calls_off_what_was_promised() {
    moved(
        ReturnVerb.BOOK_PICKUP,
        ReturnState.APPROVED_AWAIT_RETURN,
        ReturnState.PICKUP_SCHEDULED,
        "customer");
    moved(ReturnVerb.CANCEL, ReturnState.PICKUP_SCHEDULED, ReturnState.CANCELLED, "customer");
    assertEquals(Map.of(Entitlement.PICKUP, UseState.CALLED_OFF), states());
  }

  @Test
  void money_that_the_gateway_refused_was_neither_fast_nor_first() {
    advanced();
    moved(ReturnVerb.FAIL, ReturnState.REFUNDING, ReturnState.REFUND_FAILED, "R28/R1-1");
    moved(ReturnVerb.PAY, ReturnState.REFUND_FAILED, ReturnState.REFUNDED, "R27/R1-1");
    assertEquals(
        Map.of(
            Entitlement.FAST_REFUND, UseState.MISSED,
            Entitlement.PRIORITY_REFUND, UseState.MISSED),
        states());
  }

  @Test
  void who_is_looked_at_in_time_was_looked_at_first() {
    opened();
    assertEquals(Map.of(Entitlement.RETURN_PRIORITY, UseState.PROMISED), states());
    moved(ReturnVerb.REJECT, ReturnState.SUBMITTED, ReturnState.REJECTED, "R3/agent");
    assertEquals(Map.of(Entitlement.RETURN_PRIORITY, UseState.DELIVERED), states());
  }

  @Test
  void who_is_looked_at_late_was_not_looked_at_first() {
    opened();
    database.run(s ->
        books(s).broken(new PromiseDue(5L, 1L, 9L, ClockKind.DECISION, LedgerEvent.BREACH, NOW)));
    moved(ReturnVerb.REJECT, ReturnState.SUBMITTED, ReturnState.REJECTED, "R3/agent");
    assertEquals(Map.of(Entitlement.RETURN_PRIORITY, UseState.MISSED), states());
  }

  private void advanced() {
    moved(
        ReturnVerb.ADVANCE, ReturnState.RETURN_IN_TRANSIT, ReturnState.REFUNDING, "FAST_REFUND/L2");
  }

  private void opened() {
    database.run(s ->
        books(s)
            .opened(
                new ReturnOpened(
                    1L,
                    5L,
                    vip,
                    Level.L2,
                    "N70",
                    ReturnType.RETURN,
                    ReturnReason.QUALITY,
                    2333,
                    "CNY",
                    NOW.plusSeconds(7200),
                    new Actor(Actor.Kind.CUSTOMER, vip, "customer"),
                    NOW)));
  }

  private void moved(ReturnVerb verb, ReturnState from, ReturnState to, String who) {
    var actor =
        who.contains("/") || who.startsWith("R")
            ? Actor.system(who)
            : new Actor(Actor.Kind.CUSTOMER, vip, who);
    database.run(s ->
        books(s)
            .moved(new ReturnMoved(1L, 5L, vip, "R0", verb, from, to, null, false, actor, NOW)));
  }

  private static FavourBooks books(StatelessSession session) {
    var books = new FavourBooks();
    books.returns = new Returns_(session);
    books.happenings = new Happenings_(session);
    books.entitlements = desk(session);
    books.clock = CLOCK;
    return books;
  }

  private static EntitlementDesk desk(StatelessSession session) {
    return MemberRooms.entitlements(session, CLOCK, new Heard());
  }

  private Map<Entitlement, UseRow> uses() {
    return database.call(s ->
        desk(s).usesOf(Caller.system(), vip).stream()
            .collect(Collectors.toMap(UseRow::what, use -> use)));
  }

  private Map<Entitlement, UseState> states() {
    return uses().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, use -> use.getValue().state()));
  }

  private void sql(StatelessSession session, String sql) {
    session.createNativeMutationQuery(sql.formatted(vip)).executeUpdate();
  }
}
