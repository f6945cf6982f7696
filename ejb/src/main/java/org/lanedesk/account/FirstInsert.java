package org.lanedesk.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * An insert that yields to a row that is there already, without spoiling the transaction. Two at
 * once: the second waits for the first, then yields. PostgreSQL has a clause for it; H2 keeps the
 * transaction usable after a refused insert.
 */
public record FirstInsert(String sql, String key) {

  private static final String DUPLICATE = "23505";

  /** The generated key, or empty when the row was there. */
  public Optional<String> run(Connection connection, Object... values) throws SQLException {
    var postgres = connection.getMetaData().getDatabaseProductName().startsWith("Postgre");
    var statement = postgres ? sql + " on conflict do nothing" : sql;
    try (var insert = connection.prepareStatement(statement, new String[] {key})) {
      for (var i = 0; i < values.length; i++) insert.setObject(i + 1, value(values[i]));
      if (insert.executeUpdate() == 0) return Optional.empty();
      try (var keys = insert.getGeneratedKeys()) {
        keys.next();
        return Optional.of(keys.getString(1));
      }
    } catch (SQLException refused) {
      if (DUPLICATE.equals(refused.getSQLState())) return Optional.empty();
      throw refused;
    }
  }

  private static Object value(Object given) {
    return given instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : given;
  }
}
