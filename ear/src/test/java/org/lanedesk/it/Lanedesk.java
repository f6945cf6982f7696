package org.lanedesk.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The running Lanedesk that every test of this module talks to. Starts before the first test and
 * stops after the last.
 */
public final class Lanedesk implements LauncherSessionListener {

  /**
   * Where its pages are. With {@code -Dlanedesk.home=http://…} a server that runs already is used,
   * which makes trying a browser test quick.
   */
  public static final String HOME = System.getProperty("lanedesk.home", "http://localhost:8480");

  /** Where its health and metrics are. */
  public static final String MANAGEMENT = "http://127.0.0.1:10390";

  /** The password of every log-in of the demo shop in these tests. */
  public static final String PASSWORD = "it-password-0123456789";

  /** The API token of every log-in of the demo shop in these tests. */
  public static final String TOKEN = "it-token-0123456789";

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static EmbeddedPostgres database;
  private static GreenMail mail;
  private static Process process;

  /** The mail server that Lanedesk sends to. */
  public static GreenMail mail() {
    return mail;
  }

  /** What a GET of the address answers, as text. */
  public static HttpResponse<String> get(String address) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(address)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + address, e);
    }
  }

  /** The address of one more database beside the one of the running Lanedesk, made empty. */
  public static String emptyDatabase(String name) {
    try (var connection = database.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database " + name, e);
    }
    return database.getJdbcUrl("postgres", name);
  }

  /** Starts the launcher of this build with these settings; its output is one stream. */
  public static Process launch(Map<String, String> settings, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Path.of("src/main/server/Start.java").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LANEDESK_"));
    builder.environment().putAll(settings);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("the launcher cannot be started", e);
    }
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("jboss.home.dir") != null
        || System.getProperty("lanedesk.home") != null
        || process != null) {
      return; // inside the server, or started already
    }
    Runtime.getRuntime().addShutdownHook(new Thread(Lanedesk::stop));
    try {
      database = EmbeddedPostgres.builder().setServerConfig("max_connections", "120").start();
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
    }
    mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    mail.setUser("shop@lanedesk.test", "shop", "secret");
    mail.start();
    process =
        launch(
            Map.ofEntries(
                Map.entry("LANEDESK_PORT_OFFSET", "400"),
                Map.entry("LANEDESK_DATA", TARGET.resolve("it-data").toString()),
                Map.entry("LANEDESK_DB_URL", database.getJdbcUrl("postgres", "postgres")),
                Map.entry("LANEDESK_DB_USER", "postgres"),
                Map.entry("LANEDESK_DB_PASSWORD", "postgres"),
                Map.entry("LANEDESK_SMTP_HOST", "127.0.0.1"),
                Map.entry("LANEDESK_SMTP_PORT", String.valueOf(mail.getSmtp().getPort())),
                Map.entry("LANEDESK_SMTP_USER", "shop"),
                Map.entry("LANEDESK_SMTP_PASSWORD", "secret"),
                Map.entry("LANEDESK_DEMO_PASSWORD", PASSWORD),
                Map.entry("LANEDESK_DEMO_TOKEN", TOKEN)),
            "--demo",
            "--with-parent");
    waitUntilReady();
  }

  /** Ready, and with its history told: every test finds the same shop, and a quiet one. */
  private static void waitUntilReady() {
    List<String> said = new ArrayList<>();
    boolean ready = false;
    boolean told = false;
    try {
      var lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        ready |= line.equals("Lanedesk is ready.");
        told |= line.contains("history is told");
        if (ready && told) {
          Thread rest = new Thread(() -> lines.lines().forEach(System.out::println));
          rest.setDaemon(true);
          rest.start();
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException(String.join("\n", said));
  }

  private static synchronized void stop() {
    if (process != null) {
      process.destroy();
      try {
        process.waitFor(60, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        process.destroyForcibly();
      }
    }
    if (mail != null) {
      mail.stop();
    }
    if (database != null) {
      try {
        database.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the embedded PostgreSQL did not stop", e);
      }
    }
    process = null;
    mail = null;
    database = null;
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (System.getProperty("jboss.home.dir") == null) {
      stop();
    }
  }
}
