package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server offers the application, seen from inside. */
@ExtendWith(ArquillianExtension.class)
class ServerIT {

  @Deployment
  static WebArchive inside() {
    return Inside.of(ServerIT.class);
  }

  @Resource(lookup = "java:jboss/datasources/LanedeskDS")
  DataSource database;

  @Resource(lookup = "java:jboss/mail/Lanedesk")
  Session mail;

  @Test
  void theDatabaseIsTheOneOfTheSettings() throws SQLException {
    try (var connection = database.getConnection()) {
      assertEquals("PostgreSQL", connection.getMetaData().getDatabaseProductName());
    }
  }

  @Test
  void everyMigrationIsApplied() throws SQLException {
    try (var connection = database.getConnection();
        var failed =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*), sum(case when success then 0 else 1 end) from"
                        + " flyway_schema_history")) {
      assertTrue(failed.next());
      assertTrue(failed.getInt(1) > 0);
      assertEquals(0, failed.getInt(2));
    }
  }

  @Test
  void mailGoesOutWithTheLogInOfTheSettings() throws MessagingException {
    MimeMessage message = new MimeMessage(mail);
    message.setFrom("shop@lanedesk.test");
    message.setRecipients(Message.RecipientType.TO, "server-it@lanedesk.test");
    message.setSubject("您好 hello", "UTF-8");
    message.setText("text");
    Transport.send(message);
  }

  @Test
  @RunAsClient
  void healthIsUp() {
    var health = Lanedesk.get(Lanedesk.MANAGEMENT + "/health/ready");
    assertEquals(200, health.statusCode(), health.body());
    assertEquals(200, Lanedesk.get(Lanedesk.MANAGEMENT + "/health/live").statusCode());
  }

  @Test
  @RunAsClient
  void healthSaysHowTheIndexIs() {
    var health = Lanedesk.get(Lanedesk.MANAGEMENT + "/health/ready").body();
    assertTrue(health.contains("\"name\":\"knowledge-index\""), health);
    assertTrue(health.contains("\"meaning\":"), health);
  }

  @Test
  @RunAsClient
  void metricsAreInThePrometheusFormat() {
    var metrics = Lanedesk.get(Lanedesk.MANAGEMENT + "/metrics");
    assertEquals(200, metrics.statusCode());
    assertTrue(metrics.body().contains("# TYPE "), metrics.body());
  }

  @Test
  @RunAsClient
  void theApiDescribesItself() {
    var description = Lanedesk.get(Lanedesk.HOME + "/openapi");
    assertEquals(200, description.statusCode());
    assertTrue(description.body().contains("title: Lanedesk"), description.body());
  }

  @Test
  @RunAsClient
  void answersCarryWhatKeepsBrowsersSafe() {
    var headers = Lanedesk.get(Lanedesk.HOME + "/").headers();
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("SAMEORIGIN", headers.firstValue("X-Frame-Options").orElse(""));
  }
}
