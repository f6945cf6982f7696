package org.lanedesk.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A question in SQL that grows condition by condition; what people typed is only ever a value. */
final class Ask {
  private final StringBuilder sql = new StringBuilder(512);
  private final List<Object> values = new ArrayList<>();

  /** Makes a record of one row. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  Ask add(String text, Object... values) {
    sql.append(text);
    for (var value : values) {
      this.values.add(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
    }
    return this;
  }

  /** Adds a condition unless its value is null; enumerations are compared by name. */
  Ask and(String column, Object value) {
    if (value == null) {
      return this;
    }
    return add(" and " + column + " = ?", value instanceof Enum<?> word ? word.name() : value);
  }

  <T> List<T> list(Connection connection, Reading<T> reading) throws SQLException {
    var list = new ArrayList<T>();
    each(connection, row -> list.add(reading.of(row)));
    return list;
  }

  /** Does something with a row. */
  interface Doing {
    void with(ResultSet row) throws SQLException;
  }

  /** Reads row after row and keeps none. */
  void each(Connection connection, Doing doing) throws SQLException {
    try (var statement = connection.prepareStatement(sql.toString())) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          doing.with(row);
        }
      }
    }
  }

  static Long number(ResultSet row, int column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static <E extends Enum<E>> E word(Class<E> type, ResultSet row, int column) throws SQLException {
    var value = row.getString(column);
    return value == null ? null : Enum.valueOf(type, value);
  }
}
