package org.lanedesk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * The databases that Lanedesk runs on, each with the migrated schema and every entity of the
 * persistence unit. Both start on first use and live as long as the JVM.
 *
 * <pre>{@code
 * @ParameterizedClass
 * @EnumSource(TwoDatabases.class)
 * class TicketsTest {
 *   @Parameter TwoDatabases database;
 *
 *   @BeforeEach
 *   void asMigrated() {
 *     database.reset();
 *   }
 *
 *   @Test
 *   void keepsATicket() {
 *     database.run(session -> new Tickets_(session).insert(aTicket()));
 *     assertEquals(1, database.<Long>call(session -> new Tickets_(session).countAll()));
 *   }
 * }
 * }</pre>
 */
public enum TwoDatabases {
  H2 {
    @Override
    ConnectionPoolDataSource start() {
      var h2 = new JdbcDataSource();
      h2.setURL("jdbc:h2:mem:lanedesk;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
      return h2;
    }

    @Override
    String constraints(boolean checked) {
      return "set referential_integrity " + checked;
    }
  },

  POSTGRESQL {
    @Override
    ConnectionPoolDataSource start() {
      try {
        var server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        var postgres = new PGConnectionPoolDataSource();
        postgres.setUrl(server.getJdbcUrl("postgres", "postgres"));
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
      }
    }

    @Override
    String constraints(boolean checked) {
      return "set session_replication_role = " + (checked ? "origin" : "replica");
    }
  };

  private static final Set<String> NOT_OURS = Set.of("flyway_schema_history");

  private Open open;

  abstract ConnectionPoolDataSource start();

  /** The statement that makes this connection check foreign keys and fire triggers, or not. */
  abstract String constraints(boolean checked);

  /** Connections, for SQL that no repository asks. */
  public DataSource dataSource() {
    return open().dataSource;
  }

  /** Sessions over every entity of the persistence unit. */
  public SessionFactory sessions() {
    return open().sessions;
  }

  /** Runs the work in one transaction, committed when it returns and rolled back when it throws. */
  public void run(Consumer<StatelessSession> work) {
    call(session -> {
      work.accept(session);
      return null;
    });
  }

  /** Like {@link #run}, with an answer. */
  public <T> T call(Function<StatelessSession, T> work) {
    return sessions().fromStatelessTransaction(work);
  }

  /** Leaves exactly the rows that the migrations put there. */
  public void reset() {
    try (Connection connection = dataSource().getConnection()) {
      open().reset(connection, this);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot reset " + this, e);
    }
  }

  private synchronized Open open() {
    if (open == null) {
      open = new Open(start());
    }
    return open;
  }

  private static final class Open {
    final DataSource dataSource;
    final SessionFactory sessions;

    /** Table name to the rows that the migrations put there. */
    final Map<String, List<Object[]>> migrated = new LinkedHashMap<>();

    Open(ConnectionPoolDataSource connections) {
      JdbcConnectionPool pool = JdbcConnectionPool.create(connections);
      pool.setMaxConnections(60);
      dataSource = pool;
      Flyway.configure().dataSource(dataSource).load().migrate();
      sessions =
          Persistence.createEntityManagerFactory(
                  "lanedesk",
                  Map.of(
                      "hibernate.connection.handling_mode",
                      "DELAYED_ACQUISITION_AND_HOLD",
                      "jakarta.persistence.transactionType",
                      "RESOURCE_LOCAL",
                      "jakarta.persistence.jtaDataSource",
                      dataSource))
              .unwrap(SessionFactory.class);
      try (Connection connection = dataSource.getConnection()) {
        rememberRows(connection);
      } catch (SQLException e) {
        throw new IllegalStateException("cannot read the migrated rows", e);
      }
    }

    private void rememberRows(Connection connection) throws SQLException {
      for (String table : tables(connection)) {
        List<Object[]> rows = new ArrayList<>();
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery("select * from " + table)) {
          int columns = row.getMetaData().getColumnCount();
          while (row.next()) {
            Object[] values = new Object[columns];
            for (int i = 0; i < columns; i++) {
              values[i] = row.getObject(i + 1);
            }
            rows.add(values);
          }
        }
        migrated.put(table, rows);
      }
    }

    private static List<String> tables(Connection connection) throws SQLException {
      List<String> tables = new ArrayList<>();
      try (Statement select = connection.createStatement();
          ResultSet row =
              select.executeQuery(
                  "select lower(table_name) from information_schema.tables"
                      + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")) {
        while (row.next()) {
          if (!NOT_OURS.contains(row.getString(1))) {
            tables.add(row.getString(1));
          }
        }
      }
      return tables;
    }

    void reset(Connection connection, TwoDatabases database) throws SQLException {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(database.constraints(false));
        for (String table : migrated.keySet()) {
          // no trigger of the ledger minds a truncation here
          statement.addBatch((database == H2 ? "truncate table " : "delete from ") + table);
        }
        statement.executeBatch();
        for (var table : migrated.entrySet()) {
          insert(connection, table.getKey(), table.getValue());
        }
        statement.execute(database.constraints(true));
        connection.commit();
      } finally {
        connection.setAutoCommit(true);
      }
    }

    private static void insert(Connection connection, String table, List<Object[]> rows)
        throws SQLException {
      if (rows.isEmpty()) {
        return;
      }
      String marks = "?,".repeat(rows.getFirst().length - 1) + "?";
      try (PreparedStatement insert =
          connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
        for (Object[] row : rows) {
          for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }
}
