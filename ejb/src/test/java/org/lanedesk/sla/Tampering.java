package org.lanedesk.sla;

import java.sql.SQLException;
import org.lanedesk.TwoDatabases;

/** Someone with all rights on the database, who takes the triggers away first. */
final class Tampering {
  private Tampering() {}

  static void with(TwoDatabases database, String... statements) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      boolean h2 = database == TwoDatabases.H2;
      statement.execute(
          h2
              ? "drop trigger if exists sla_event_append_only"
              : "set session_replication_role = replica");
      for (var sql : statements) {
        statement.execute(sql);
      }
      statement.execute(
          h2
              ? "create force trigger sla_event_append_only before update, delete on sla_event"
                  + " call 'org.lanedesk.sla.AppendOnly'"
              : "set session_replication_role = origin");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
