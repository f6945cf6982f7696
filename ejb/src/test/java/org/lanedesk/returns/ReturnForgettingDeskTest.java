package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.member.MemberErased;
import org.lanedesk.ticket.UploadDesk;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ReturnForgettingDeskTest {
  private static final Instant NOW = Instant.parse("2026-03-03T01:00:00Z");
  private static final String DAY = "timestamp with time zone '2026-03-01 00:00:00+00:00'";

  @Parameter TwoDatabases database;

  /** Files that the room of tickets was asked to keep. */
  private final List<Long> kept = new ArrayList<>();

  @BeforeEach
  void twoReturnsWithPhotos() {
    database.reset();
    database.run(s -> {
      sql(
          s,
          "insert into account (id, email, name, locale, zone, state, failed_count, created_at,"
              + " version) values (7, 'li@example.com', '李雷', 'zh-CN', 'Asia/Shanghai', 'ACTIVE',"
              + " 0, "
              + DAY
              + ", 0)");
      sql(
          s,
          "insert into member (id, level, score, credit, created_at, version)"
              + " values (7, 'L0', 0, 700, "
              + DAY
              + ", 0)");
      sql(
          s,
          "insert into purchase (id, number, member_id, currency, paid_minor, coupon_minor,"
              + " freight_minor, zone, state, version) values (70, 'N70', 7, 'CNY', 10000, 0, 0,"
              + " 'Asia/Shanghai', 'DELIVERED', 0)");
      aReturn(s, 1);
      aReturn(s, 2);
      sql(
          s,
          "insert into return_advance (return_id, member_id, currency, amount_minor, state, at)"
              + " values (2, 7, 'CNY', 2333, 'CLAIMED', "
              + DAY
              + ")");
    });
  }

  @Test
  void name_words_and_photos_go_but_the_evidence_of_a_claim_stays() {
    database.run(s -> {
      var desk = new ReturnForgettingDesk();
      desk.rows = new Forgetting_(s);
      desk.uploads =
          new UploadDesk() {
            @Override
            public void keep(Collection<Long> ids, String why) {
              kept.addAll(ids);
            }
          };
      desk.forget(new MemberErased(7L, NOW));
    });
    assertEquals(List.of(2L), kept);
    assertEquals(List.of("2"), words("select cast(return_id as varchar) from return_photo"));
    assertEquals(List.of("–", "–"), words("select member_name from return_request"));
    assertEquals(List.of("–", "–"), words("select actor_name from return_event"));
    assertEquals(0L, count("select count(*) from return_event where note is not null"));
    assertEquals(2L, count("select count(*) from return_request where amount_minor = 2333"));
  }

  private static void aReturn(StatelessSession session, int id) {
    sql(
        session,
        ("insert into return_request (id, member_id, member_name, purchase_id, order_number, type,"
                + " reason, goods, text, state, level, currency, gross_minor, coupon_minor,"
                + " freight_minor, amount_minor, freight_bearer, pack_id, code, created_at,"
                + " updated_at, version) values (%1$d, 7, '李雷', 70, 'N70', 'RETURN', 'QUALITY',"
                + " 'Kettle', 'It leaks.', 'REFUNDED', 'L0', 'CNY', 2333, 0, 0, 2333, 'SHOP', 1,"
                + " 'OK', "
                + DAY
                + ", "
                + DAY
                + ", 0)")
            .formatted(id));
    sql(
        session,
        ("insert into return_event (return_id, at, row_no, verb, to_state, actor_kind, actor_id,"
                + " actor_name, note) values (%1$d, "
                + DAY
                + ", 'R1', 'SUBMIT', 'SUBMITTED', 'CUSTOMER', 7, '李雷', 'It leaks.')")
            .formatted(id));
    sql(
        session,
        ("insert into upload (id, token_hash, account_id, name, type, size_bytes, sha256,"
                + " created_at) values (%1$d, 'h%1$d', 7, 'p.png', 'image/png', 10, 's%1$d', "
                + DAY
                + ")")
            .formatted(id));
    sql(
        session,
        "insert into return_photo (return_id, upload_id, name) values (%1$d, %1$d, 'p.png')"
            .formatted(id));
  }

  private List<String> words(String sql) {
    return database.call(s -> s.createNativeQuery(sql, String.class).getResultList());
  }

  private long count(String sql) {
    return database.call(s -> s.createNativeQuery(sql, Long.class).getSingleResult());
  }

  private static void sql(StatelessSession session, String sql) {
    session.createNativeMutationQuery(sql).executeUpdate();
  }
}
