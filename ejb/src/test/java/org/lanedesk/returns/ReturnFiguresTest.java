package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ReturnFiguresTest {
  private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-04-01T00:00:00Z");

  @Parameter TwoDatabases database;

  @BeforeEach
  void empty() {
    database.reset();
  }

  @Test
  void nothing_is_counted_where_nothing_happened() {
    database.run(session -> {
      var figures = new ReturnFigures(session);
      assertTrue(figures.byReason(FROM, TO).isEmpty());
      assertTrue(figures.byProduct(FROM, TO).isEmpty());
      assertTrue(figures.byCarrier(FROM, TO).isEmpty());
      assertTrue(figures.stays(FROM, TO).isEmpty());
      assertEquals(0L, figures.agreed(FROM, TO).all());
    });
  }

  @Test
  void reasons_products_and_stays_are_counted_and_the_end_of_t1_is_a_failure() {
    database.run(session -> {
      shop(session);
      aReturn(session, 1, "QUALITY", "T1/CN v1", 3600);
      aReturn(session, 2, "SIZE", "AUTO_APPROVE_NO_REASON/L2", 60);
    });
    database.run(session -> {
      var figures = new ReturnFigures(session);
      assertEquals(2, figures.byReason(FROM, TO).size());
      var product = figures.byProduct(FROM, TO).getFirst();
      assertEquals("A 保暖内衣", product.name());
      assertEquals(2L, product.count());
      assertEquals(1L, product.faults());
      var stay = figures.stays(FROM, TO).getFirst();
      assertEquals("SUBMITTED", stay.state());
      assertEquals(1830, stay.median(), 0.001);
      assertEquals(3600, stay.worst(), 0.001);
      assertEquals(new ReturnFigures.Agreed(2L, 1L, 1L, 0L), figures.agreed(FROM, TO));
    });
  }

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
            + " freight_minor, zone, state, version) values (70, 'N70', 7, 'CNY', 10000, 0, 0,"
            + " 'Asia/Shanghai', 'DELIVERED', 0)");
    sql(
        session,
        "insert into purchase_line (id, purchase_id, line_no, sku, title, quantity,"
            + " price_minor, fresh, exclusion, exclusion_confirmed) values (701, 70, 1, 'A',"
            + " '保暖内衣', 2, 5000, false, 'NONE', false)");
  }

  private static void aReturn(
      StatelessSession session, long id, String reason, String rule, long seconds) {
    var at = "timestamp with time zone '2026-03-02 00:00:00+00:00'";
    sql(
        session,
        "insert into return_request (id, member_id, member_name, purchase_id, order_number, type,"
            + " reason, goods, state, level, currency, gross_minor, coupon_minor, freight_minor,"
            + " amount_minor, freight_bearer, pack_id, code, created_at, updated_at, version)"
            + " values ("
            + id
            + ", 7, '李雷', 70, 'N70', 'RETURN', '"
            + reason
            + "', '保暖内衣', 'APPROVED_AWAIT_RETURN', 'L0', 'CNY', 100, 0, 0, 100, 'SHOP', 1,"
            + " 'OK', "
            + at
            + ", "
            + at
            + ", 0)");
    sql(
        session,
        "insert into return_line (return_id, purchase_line_id, sku, title, quantity, pieces,"
            + " gross_minor, coupon_minor, freight_minor, amount_minor, code) values ("
            + id
            + ", 701, 'A', '保暖内衣', 1, '1', 100, 0, 0, 100, 'OK')");
    step(session, id, "SUBMIT", "SUBMITTED", "李雷", "CUSTOMER", at);
    var later =
        "timestamp with time zone '"
            + Instant.parse("2026-03-02T00:00:00Z")
                .plusSeconds(seconds)
                .toString()
                .replace('T', ' ')
                .replace("Z", "+00:00")
            + "'";
    step(session, id, "APPROVE", "APPROVED_AWAIT_RETURN", rule, "SYSTEM", later);
  }

  private static void step(
      StatelessSession session,
      long id,
      String verb,
      String to,
      String who,
      String kind,
      String at) {
    sql(
        session,
        "insert into return_event (return_id, at, row_no, verb, to_state, actor_kind, actor_name)"
            + " values ("
            + id
            + ", "
            + at
            + ", 'R1', '"
            + verb
            + "', '"
            + to
            + "', '"
            + kind
            + "', '"
            + who
            + "')");
  }

  private static void sql(StatelessSession session, String sql) {
    session.createNativeMutationQuery(sql).executeUpdate();
  }
}
