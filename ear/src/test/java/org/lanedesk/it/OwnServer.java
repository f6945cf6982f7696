package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * A Lanedesk that a test has to itself, outside the demo, so that it may be killed. Its only
 * account is the first administrator of the settings.
 */
final class OwnServer {
  static final String ADMIN = "first.admin@lanedesk.test";
  static final String PASSWORD = "a-Long-passw0rd-of-its-own";

  private final int offset;
  private final Map<String, String> settings;
  private Process launcher;

  private OwnServer(int offset, Map<String, String> settings) {
    this.offset = offset;
    this.settings = settings;
  }

  /** On an H2 database of its own in its data folder. */
  static OwnServer onH2(int offset, Path data) {
    return new OwnServer(
        offset,
        new HashMap<>(
            Map.of(
                "LANEDESK_PORT_OFFSET",
                String.valueOf(offset),
                "LANEDESK_DATA",
                data.toString(),
                "LANEDESK_HEAP",
                "512m",
                "LANEDESK_ADMIN_EMAIL",
                ADMIN,
                "LANEDESK_ADMIN_PASSWORD",
                PASSWORD)));
  }

  /**
   * @param database from {@link Lanedesk#emptyDatabase}; several may share it
   */
  static OwnServer onPostgres(int offset, Path data, String database) {
    var server = onH2(offset, data);
    server.settings.put("LANEDESK_DB_URL", database);
    server.settings.put("LANEDESK_DB_USER", "postgres");
    server.settings.put("LANEDESK_DB_PASSWORD", "postgres");
    server.settings.put("LANEDESK_DB_POOL", "15");
    return server;
  }

  /** With one more setting; before it starts. */
  OwnServer with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  String home() {
    return "http://localhost:" + (8080 + offset);
  }

  /** Starts it, also again after a kill, and waits until it serves. */
  void start() throws IOException {
    launcher = Lanedesk.launch(settings, "--with-parent");
    var said = new ArrayList<String>();
    var lines =
        new BufferedReader(
            new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      if (line.equals("Lanedesk is ready.")) {
        // not a virtual one: waiting for a process's words it would hold one of few carriers
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(System.out::println));
        return;
      }
    }
    throw new AssertionError(String.join("\n", said));
  }

  /** Like {@code kill -9}; nothing happens when it does not run. */
  void kill() {
    if (launcher == null) {
      return;
    }
    var tree = new ArrayList<>(launcher.descendants().toList());
    tree.add(launcher.toHandle());
    tree.forEach(ProcessHandle::destroyForcibly);
    tree.forEach(process -> process.onExit().join());
    launcher = null;
  }

  Client as(String email, String token) {
    return Client.program(home(), email, token);
  }

  /** A token that this person makes on their own page. */
  String token(String email, String password) {
    var browser = Client.browser(home(), "en");
    browser.signIn(email, password);
    var made =
        browser.submit(browser.get("/account"), "token", "go", Map.of("token:label:in", "it"));
    var secret = made.page().getElementById("secret");
    assertNotNull(secret, made.toString());
    return secret.text();
  }

  /** A member of this level, whose tickets are promised what theirs are. */
  static void importMember(Client admin, String email, String level) {
    var job =
        admin.call(
            "POST",
            "/api/v2/imports/members",
            "{\"email\":\"" + email + "\",\"level\":\"" + level + "\"}\n",
            "Content-Type",
            "application/x-ndjson");
    var path = "/api/v2/job_statuses/" + job.at("job_status.id").getAsString();
    until(() -> admin.get(path).at("job_status.status").getAsString().equals("completed"));
  }

  /** Everything behind this address, page by page. */
  static List<JsonObject> all(Client by, String name, String path) {
    var rows = new ArrayList<JsonObject>();
    for (var next = path; next != null; ) {
      var answer = by.get(next.replace("[", "%5B").replace("]", "%5D"));
      answer.at(name).getAsJsonArray().forEach(row -> rows.add(row.getAsJsonObject()));
      var link = answer.at("links.next");
      next = link.isJsonNull() ? null : link.getAsString();
    }
    return rows;
  }

  static void until(Callable<Boolean> condition) {
    var patience = Instant.now().plusSeconds(60);
    try {
      while (!condition.call()) {
        assertTrue(Instant.now().isBefore(patience), "waited a minute in vain");
        LockSupport.parkNanos(50_000_000);
      }
    } catch (Exception fault) {
      throw new AssertionError(fault);
    }
  }
}
