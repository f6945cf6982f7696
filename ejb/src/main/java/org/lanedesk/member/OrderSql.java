package org.lanedesk.member;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * How orders are written by the hundred, and what hangs on one is read; for {@link OrderDetails}.
 */
final class OrderSql {

  private OrderSql() {}

  /** Sets the values of one row. */
  private interface Row<T> {
    void set(PreparedStatement statement, T value) throws SQLException;
  }

  private static <T> void insert(Connection connection, String sql, List<T> values, Row<T> row)
      throws SQLException {
    if (values.isEmpty()) return;
    try (var statement = connection.prepareStatement(sql)) {
      for (var value : values) {
        row.set(statement, value);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  static void orders(Connection connection, List<OrderDetails.Bought> orders) throws SQLException {
    insert(
        connection,
        "insert into purchase (number, member_id, currency, paid_minor, coupon_minor,"
            + " freight_minor, paid_at, shipped_at, delivered_at, zone, state, address_mark, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        orders,
        (statement, order) -> {
          var facts = order.facts();
          statement.setString(1, facts.number());
          statement.setLong(2, order.buyer());
          statement.setString(3, facts.currency());
          statement.setLong(4, facts.paidMinor());
          statement.setLong(5, facts.couponMinor());
          statement.setLong(6, facts.freightMinor());
          statement.setObject(7, utc(facts.paidAt()));
          statement.setObject(8, utc(facts.shippedAt()));
          statement.setObject(9, utc(facts.deliveredAt()));
          statement.setString(10, facts.zone());
          statement.setString(11, facts.state().name());
          statement.setString(12, facts.addressMark());
        });
  }

  static void lines(Connection connection, List<OrderDetails.Line> lines) throws SQLException {
    insert(
        connection,
        "insert into purchase_line (purchase_id, line_no, sku, title, quantity, price_minor,"
            + " category, fresh, exclusion, exclusion_confirmed, virtual, paid_minor, lot,"
            + " confirmed_at, serials) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        lines,
        (statement, line) -> {
          var facts = line.facts();
          statement.setLong(1, line.purchase());
          statement.setInt(2, line.lineNo());
          statement.setString(3, facts.sku());
          statement.setString(4, facts.title());
          statement.setInt(5, facts.quantity());
          statement.setLong(6, facts.priceMinor());
          statement.setString(7, facts.category());
          statement.setBoolean(8, facts.fresh());
          statement.setString(9, facts.exclusion().name());
          statement.setBoolean(10, facts.exclusionConfirmed());
          statement.setBoolean(11, facts.virtual());
          statement.setObject(12, facts.paidMinor());
          statement.setString(13, facts.lot());
          statement.setObject(14, utc(facts.confirmedAt()));
          statement.setString(15, facts.serials());
        });
  }

  static void keep(Connection connection, Long purchase, OrderParts parts) throws SQLException {
    if (!parts.payments().isEmpty()) {
      run(connection, "delete from purchase_payment where purchase_id = ?", purchase);
      for (var payment : parts.payments())
        run(
            connection,
            "insert into purchase_payment (purchase_id, method, amount_minor) values (?, ?, ?)",
            purchase,
            payment.method(),
            payment.amountMinor());
    }
    if (!parts.coupons().isEmpty()) {
      run(connection, "delete from purchase_coupon where purchase_id = ?", purchase);
      for (var coupon : parts.coupons())
        run(
            connection,
            "insert into purchase_coupon (purchase_id, code, amount_minor) values (?, ?, ?)",
            purchase,
            coupon.code(),
            coupon.amountMinor());
    }
    for (var shipment : parts.shipments()) keep(connection, purchase, shipment);
  }

  private static void keep(Connection connection, Long purchase, OrderParts.Shipment shipment)
      throws SQLException {
    var known =
        run(
            connection,
            "update shipment set carrier = ?, shipped_at = coalesce(cast(? as timestamp with time"
                + " zone), shipped_at), delivered_at = coalesce(cast(? as timestamp with time"
                + " zone), delivered_at) where purchase_id = ? and waybill = ?",
            shipment.carrier(),
            utc(shipment.shippedAt()),
            utc(shipment.deliveredAt()),
            purchase,
            shipment.waybill());
    if (known == 0)
      run(
          connection,
          "insert into shipment (purchase_id, carrier, waybill, shipped_at, delivered_at)"
              + " values (?, ?, ?, ?, ?)",
          purchase,
          shipment.carrier(),
          shipment.waybill(),
          utc(shipment.shippedAt()),
          utc(shipment.deliveredAt()));
    for (var scan : shipment.scans()) keep(connection, shipment.waybill(), scan);
  }

  static int keep(Connection connection, String waybill, OrderParts.Scan scan) throws SQLException {
    run(
        connection,
        "insert into shipment_scan (shipment_id, at, code, place, text) select s.id, cast(? as"
            + " timestamp with time zone), cast(? as varchar(40)), cast(? as varchar(200)), cast(?"
            + " as varchar(500)) from shipment s where s.waybill = ? and not exists (select 1 from"
            + " shipment_scan x where x.shipment_id = s.id and x.at = ? and x.code = ?)",
        utc(scan.at()),
        scan.code(),
        scan.place(),
        scan.text(),
        waybill,
        utc(scan.at()),
        scan.code());
    try (var count =
        connection.prepareStatement("select count(*) from shipment where waybill = ?")) {
      count.setString(1, waybill);
      try (var row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static int run(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      return statement.executeUpdate();
    }
  }

  static OrderParts of(Connection connection, Long purchase) throws SQLException {
    return new OrderParts(
        list(
            connection,
            "select code, amount_minor from purchase_coupon where purchase_id = ?" + " order by id",
            purchase,
            row -> new OrderParts.Coupon(row.getString(1), row.getLong(2))),
        list(
            connection,
            "select method, amount_minor from purchase_payment where purchase_id = ?"
                + " order by id",
            purchase,
            row -> new OrderParts.Payment(row.getString(1), row.getLong(2))),
        list(
            connection,
            "select carrier, waybill, shipped_at, delivered_at, id from shipment"
                + " where purchase_id = ? order by id",
            purchase,
            row ->
                new OrderParts.Shipment(
                    row.getString(1),
                    row.getString(2),
                    instant(row, 3),
                    instant(row, 4),
                    scans(connection, row.getLong(5)))));
  }

  private static List<OrderParts.Scan> scans(Connection connection, long shipment)
      throws SQLException {
    return list(
        connection,
        "select at, code, place, text from shipment_scan where shipment_id = ? order by at, id",
        shipment,
        row ->
            new OrderParts.Scan(
                instant(row, 1), row.getString(2), row.getString(3), row.getString(4)));
  }

  /** Makes a record of one row. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> List<T> list(Connection connection, String sql, Long key, Reading<T> reading)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, key);
      try (var row = statement.executeQuery()) {
        var list = new ArrayList<T>();
        while (row.next()) list.add(reading.of(row));
        return list;
      }
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
