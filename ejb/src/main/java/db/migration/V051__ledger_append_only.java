package db.migration;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Lets the database itself refuse to change or remove rows of the ledger and its seals. A trigger
 * is the one thing that the two databases say so differently that one script cannot serve both.
 */
public class V051__ledger_append_only extends BaseJavaMigration {
  private static final List<String> TABLES = List.of("sla_event", "sla_seal");

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    var postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    try (var statement = connection.createStatement()) {
      if (postgresql) {
        statement.execute(
            "create function append_only() returns trigger language plpgsql as $$ begin"
                + " raise exception 'rows of % are never changed or removed: a correction is a new"
                + " row', tg_table_name; end $$");
      }
      for (var table : TABLES) {
        statement.execute(
            postgresql
                ? "create trigger %1$s_append_only before update or delete or truncate on %1$s"
                    .concat(" for each statement execute function append_only()")
                    .formatted(table)
                : "create force trigger %1$s_append_only before update, delete on %1$s"
                    .concat(" call 'org.lanedesk.sla.AppendOnly'")
                    .formatted(table));
      }
    }
  }
}
