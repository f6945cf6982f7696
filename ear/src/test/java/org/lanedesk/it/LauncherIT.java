package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads who starts Lanedesk with a mistake: one sentence, and the exit code 1. */
class LauncherIT {

  @TempDir Path data;

  @Test
  void aDatabaseUrlOfAnotherKindIsRefused() throws Exception {
    assertEquals(
        "Lanedesk did not start: LANEDESK_DB_URL is \"jdbc:mysql://shop/lanedesk\","
            + " it must look like jdbc:postgresql://host:5432/database",
        refused(Map.of("LANEDESK_DB_URL", "jdbc:mysql://shop/lanedesk")));
  }

  @Test
  void aPasswordInTheDatabaseUrlIsNotRepeated() throws Exception {
    String said = refused(Map.of("LANEDESK_DB_URL", "jdbc:mysql://shop/x?password=geheim&a=b"));
    assertTrue(!said.contains("geheim"), said);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertEquals(
        "Lanedesk did not start: LANEDESK_DB_URL: no database answers at 127.0.0.1:" + free,
        refused(
            Map.of(
                "LANEDESK_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + free + "/lanedesk",
                "LANEDESK_DB_USER",
                "lanedesk")));
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    int offset;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      offset = taken.getLocalPort() - 8080;
      String said = refused(Map.of("LANEDESK_PORT_OFFSET", String.valueOf(offset)));
      assertTrue(said.contains("port " + taken.getLocalPort() + " (pages)"), said);
    }
  }

  @Test
  void theDemoShopListensOnLoopbackOnly() throws Exception {
    assertEquals(
        "Lanedesk did not start: LANEDESK_BIND is 0.0.0.0, but the demo shop listens on loopback"
            + " only",
        refused(Map.of("LANEDESK_BIND", "0.0.0.0"), "--demo"));
  }

  @Test
  void aDataFolderThatIsAFileIsRefused() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "in the way");
    String said = refused(Map.of("LANEDESK_DATA", file.toString()));
    assertTrue(said.contains("the data folder " + file + " cannot be written"), said);
  }

  private String refused(Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(Map.of("LANEDESK_DATA", data.toString()));
    all.put("LANEDESK_PORT_OFFSET", "450");
    all.putAll(settings);
    Process launcher = Lanedesk.launch(all, arguments);
    String said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(launcher.waitFor(30, TimeUnit.SECONDS));
    assertEquals(1, launcher.exitValue(), said);
    return said.strip();
  }
}
