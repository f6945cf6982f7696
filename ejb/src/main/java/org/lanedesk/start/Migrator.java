package org.lanedesk.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/**
 * Brings the database to the schema of this version before anything else runs.
 *
 * <p>Every other start-up bean says {@code @DependsOn("Migrator")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

  @Resource(lookup = "java:jboss/datasources/LanedeskDS")
  private DataSource database;

  @PersistenceUnit(unitName = "lanedesk")
  private EntityManagerFactory entities;

  @PostConstruct
  void migrate() {
    connect();
    Flyway.configure(Migrator.class.getClassLoader()).dataSource(database).load().migrate();
    entities.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
  }

  private void connect() {
    try {
      database.getConnection().close();
    } catch (SQLException e) {
      Throwable reason = e;
      while (reason.getCause() != null) {
        reason = reason.getCause();
      }
      throw new IllegalStateException(
          "no connection to the database of lanedesk.db.url, lanedesk.db.user and"
              + " lanedesk.db.password: "
              + reason.getMessage(),
          e);
    }
  }
}
