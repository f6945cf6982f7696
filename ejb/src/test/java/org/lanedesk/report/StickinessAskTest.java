package org.lanedesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class StickinessAskTest {

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  private void execute(String... sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (var one : sql) statement.execute(one);
    }
  }

  private void member(long id, String level) throws SQLException {
    execute(
        "insert into account (id, email, name, locale, zone, state, failed_count, created_at,"
            + " version) values (%d, 'm%d@x.test', 'M', 'en', 'UTC', 'ACTIVE', 0, timestamp with time zone '2026-01-01 00:00:00+00', 0)"
                .formatted(id, id),
        "insert into member (id, level, score, credit, created_at, version) values (%d, '%s', 0, 600, timestamp with time zone '2026-01-01 00:00:00+00', 0)"
            .formatted(id, level));
  }

  private void paid(long member, String at, long minor) throws SQLException {
    execute(
        "insert into purchase (number, member_id, currency, paid_minor, coupon_minor,"
            + " freight_minor, paid_at, zone, state, version) values ('%s', %d, 'CNY', %d, 0, 0, timestamp with time zone '%s', 'UTC', 'PAID', 0)"
                .formatted(member + at, member, minor, at));
  }

  private void here(long member, String day, int visits, int seconds, int signIns)
      throws SQLException {
    execute(
        "insert into member_day (member_id, on_day, sign_ins, visits, seconds, seen_at) values (%d, date '%s', %d, %d, %d, timestamp with time zone '%s 04:00:00+00')"
            .formatted(member, day, signIns, visits, seconds, day));
  }

  private Stickiness november() throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      return new StickinessAsk(
              connection,
              LocalDate.parse("2026-11-01"),
              LocalDate.parse("2026-12-01"),
              ZoneId.of("Asia/Shanghai"))
          .ask(StickinessAsk.rules(connection), "CNY", 30);
    }
  }

  @Test
  void anEmptyShopHasNoFigureAndNoFault() throws SQLException {
    var none = november();
    assertEquals(0, none.registered());
    for (var ratio :
        new Ratio[] {
          none.activity(), none.signIns(), none.dwellSeconds(), none.orderFrequency(),
          none.dayOfMonth(), none.repurchase(), none.repeatOrders(), none.memberShare(),
          none.retention(), none.dormancy(), none.winBack(), none.goodReviews(),
          none.satisfaction(), none.perBuyer(), none.perOrder()
        }) assertNull(ratio.value());
    assertNull(none.spendRatio());
    assertNull(none.index());
    assertNull(none.churn());
    assertNull(none.served().difference());
  }

  @Test
  void everyFigureFollowsItsFormula() throws SQLException {
    member(1, "L0");
    member(2, "L2");
    member(3, "L1");
    member(4, "L0");
    here(1, "2026-10-05", 1, 60, 1);
    here(2, "2026-10-06", 1, 60, 1);
    here(2, "2026-11-02", 2, 600, 1);
    here(2, "2026-11-03", 1, 300, 1);
    here(3, "2026-11-03", 1, 0, 1);
    paid(1, "2026-05-01 04:00:00+00", 10_000);
    paid(1, "2026-11-10 04:00:00+00", 10_000);
    paid(2, "2026-11-02 04:00:00+00", 90_000);
    paid(3, "2026-06-01 04:00:00+00", 5_000);
    var found = november();
    assertEquals(4, found.registered());
    assertEquals(2, found.active());
    assertEquals(1.5, found.signIns().value());
    assertEquals(225, found.dwellSeconds().value());
    assertEquals(1.0, found.orderFrequency().value());
    assertEquals(3.0 / 30 / 2, found.dayOfMonth().value(), 1e-9);
    assertEquals(1.0 / 3, found.repurchase().value(), 1e-9);
    assertEquals(1.0 / 4, found.repeatOrders().value(), 1e-9);
    assertEquals(0.5, found.memberShare().value());
    assertEquals(0.25, found.paidShare().value());
    assertEquals(90_000.0 / 20_000, found.spendRatio(), 1e-9);
    assertEquals(0.5, found.retention().value());
    assertEquals(0.5, found.churn());
    assertEquals(1.0 / 3, found.dormancy().value(), 1e-9);
    assertEquals(0.5, found.winBack().value());
    assertEquals(50_000, found.perBuyer().value());
  }

  private void served(long member, String state, String stopped) throws SQLException {
    var at = "timestamp with time zone '2026-11-01 00:00:00+00'";
    execute(
        ("insert into ticket (id, subject, preview, family, channel, requester_id, requester_name,"
                + " locale, zone, level, queue_id, lane, state, waiting, started_at, share, flags,"
                + " chase_count, reopen_count, transfer_count, requeue_count, created_at,"
                + " updated_at, access_hash, text_hash, tags, custom_fields, version) values (%1$d,"
                + " 'S', 'P', 'PRE_SALE', 'CHAT', %1$d, 'C', 'en', 'UTC', 'L0', 1, 'FAST',"
                + " 'CLOSED', false, %2$s, 0, '', 0, 0, 0, 0, %2$s, %2$s, 'a', 't', '', '', 0)")
            .formatted(member, at),
        ("insert into promise (id, subject, ticket_id, clock, state, policy_id, policy_version,"
                + " policy_code, calendar_id, target_s, warn_ms, family, channel, level,"
                + " started_at, open_ms, due_at, warned, stopped_at) values (%1$d, 'T%1$d', %1$d,"
                + " 'FIRST_REPLY', '%2$s', 1, 1, 'FIRST_CHAT', 1, 30, 20000, 'PRE_SALE', 'CHAT',"
                + " 'L0', %3$s, 0, %3$s, false, timestamp with time zone '%4$s')")
            .formatted(member, state, at, stopped));
  }

  @Test
  void whoseServiceWasKeptAndBoughtAgainIsCountedBesideTheOthers() throws SQLException {
    for (var id = 1; id <= 3; id++) member(id, "L0");
    served(1, "KEPT", "2026-11-05 04:00:00+00");
    served(2, "KEPT", "2026-11-05 04:00:00+00");
    served(3, "BROKEN", "2026-11-05 04:00:00+00");
    paid(1, "2026-12-05 04:00:00+00", 1_000);
    paid(2, "2026-12-05 04:00:01+00", 1_000);
    paid(3, "2026-11-05 03:59:59+00", 1_000);
    assertEquals(new Served(2, 1, 1, 0), november().served());
  }
}
