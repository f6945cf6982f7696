package org.lanedesk.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class SchemaTest {

  @Parameter TwoDatabases database;

  @Test
  void everyMigrationIsApplied() {
    var flyway = Flyway.configure().dataSource(database.dataSource()).load();
    assertEquals(0, flyway.info().pending().length);
  }

  @Test
  void entitiesFitTheMigratedSchema() {
    database.sessions().getSchemaManager().validateMappedObjects();
  }

  @Test
  void resetKeepsTheDatabaseUsable() {
    database.reset();
    assertEquals(
        1,
        database.<Integer>call(
            session -> session.createNativeQuery("select 1", Integer.class).getSingleResult()));
  }
}
