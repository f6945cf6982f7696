package org.lanedesk.report;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;

/** Everything that is kept about a member, for the member; internal notes are not theirs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class OwnDataDesk {
  private static final JsonProvider JSON = JsonProvider.provider();

  /** Each part of the file and where it comes from; the question mark is the member. */
  private static final Map<String, String> PARTS = parts();

  @Resource(lookup = "java:jboss/datasources/LanedeskDS")
  DataSource database;

  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * All of it as one JSON object; one's own, or anybody's for an administrator.
   *
   * @throws NoSuch {@code member}
   */
  public String export(Caller by, Long member) {
    var own = by.signedIn() && by.order() == null && by.account().equals(member);
    if (!own && !by.is(Role.ADMIN)) throw new NoSuch("member", member);
    try (var connection = database.getConnection()) {
      var all = JSON.createObjectBuilder();
      for (var part : PARTS.entrySet())
        all.add(part.getKey(), rows(connection, part.getValue(), member));
      var now = clock.instant();
      all.add("exported_at", now.toString());
      happened.fire(new Deed(now, by.actor(), "member.exported", "member " + member, null));
      return all.build().toString();
    } catch (SQLException e) {
      throw new IllegalStateException("the member's data could not be read", e);
    }
  }

  /** Somebody who works here opened all of it; the look is in the audit log. */
  public void looked(Caller by, Long member) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    happened.fire(new Deed(clock.instant(), by.actor(), "member.viewed", "member " + member, null));
  }

  private static JsonArrayBuilder rows(Connection connection, String sql, Long member)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, member);
      try (var row = statement.executeQuery()) {
        var rows = JSON.createArrayBuilder();
        while (row.next()) rows.add(object(row));
        return rows;
      }
    }
  }

  private static JsonObjectBuilder object(ResultSet row) throws SQLException {
    var object = JSON.createObjectBuilder();
    var columns = row.getMetaData();
    for (var i = 1; i <= columns.getColumnCount(); i++) {
      var name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      switch (columns.getColumnTypeName(i).toUpperCase(Locale.ROOT)) {
        case "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE" -> {
          var at = row.getObject(i, OffsetDateTime.class);
          if (at != null) object.add(name, at.withOffsetSameInstant(ZoneOffset.UTC).toString());
        }
        case "BOOL", "BOOLEAN" -> object.add(name, row.getBoolean(i));
        case "INT4", "INT8", "INTEGER", "BIGINT" -> {
          var number = row.getLong(i);
          if (!row.wasNull()) object.add(name, number);
        }
        default -> {
          var text = row.getString(i);
          if (text != null) object.add(name, text);
        }
      }
    }
    return object;
  }

  private static Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "account",
        "select email, name, locale, zone, phone, created_at, signed_in_at from account where id = ?");
    parts.put(
        "member",
        "select number, level, level_since, paid_level, paid_until, price_class, score, credit,"
            + " invited_until, stage, stage_since, segment, last_paid_at, created_at from member"
            + " where id = ?");
    parts.put(
        "profile",
        "select birthday, contact_by, preferences from member_profile where member_id = ?");
    parts.put(
        "consents",
        "select channel, given, at, by_name from member_consent where member_id = ? order by id");
    parts.put(
        "scores",
        "select at, monthly, total, spent_minor, currency, level_before, level_after, parts from"
            + " member_score where member_id = ? order by id");
    parts.put(
        "marks",
        "select kind, subject, points, at, reason, revoked_at from member_mark where member_id = ?"
            + " order by id");
    parts.put(
        "orders",
        "select number, currency, paid_minor, coupon_minor, freight_minor, paid_at, shipped_at,"
            + " delivered_at, state from purchase where member_id = ? order by id");
    parts.put(
        "order_lines",
        "select p.number as order_number, l.line_no, l.sku, l.title, l.quantity, l.price_minor,"
            + " l.category, l.lot from purchase_line l join purchase p on p.id = l.purchase_id where"
            + " p.member_id = ? order by p.id, l.line_no");
    parts.put(
        "payments",
        "select p.number as order_number, y.method, y.amount_minor from purchase_payment y join"
            + " purchase p on p.id = y.purchase_id where p.member_id = ? order by y.id");
    parts.put(
        "coupons",
        "select p.number as order_number, c.code, c.amount_minor from purchase_coupon c join"
            + " purchase p on p.id = c.purchase_id where p.member_id = ? order by c.id");
    parts.put(
        "shipments",
        "select p.number as order_number, s.carrier, s.waybill, s.shipped_at, s.delivered_at from"
            + " shipment s join purchase p on p.id = s.purchase_id where p.member_id = ? order by"
            + " s.id");
    parts.put(
        "entitlement_uses",
        "select entitlement, level, subject, order_number, amount_minor, currency, promised_zh,"
            + " promised_en, promised_at, state, settled_at, reason from entitlement_use where"
            + " member_id = ? order by id");
    parts.put(
        "reviews",
        "select sku, stars, text, picture, at from product_review where member_id = ? order by id");
    parts.put(
        "visits",
        "select cast(on_day as varchar(10)) as on_day, sign_ins, visits, seconds from member_day where"
            + " member_id = ? order by on_day");
    parts.put(
        "searches", "select query, hits, at from member_search where member_id = ? order by id");
    parts.put(
        "returns",
        "select id, order_number, type, reason, goods, text, state, currency, amount_minor,"
            + " created_at, decided_at, decision from return_request where member_id = ? order by"
            + " id");
    parts.put(
        "tickets",
        "select id, subject, family, channel, state, order_number, created_at, resolved_at, csat,"
            + " csat_comment from ticket where requester_id = ? order by id");
    parts.put(
        "messages",
        "select m.ticket_id, m.author_kind, m.author_name, m.text, m.at from message m join ticket t"
            + " on t.id = m.ticket_id where t.requester_id = ? and m.kind = 'PUBLIC' order by"
            + " m.id");
    return parts;
  }
}
