package org.lanedesk.kb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another process left behind that was killed, or whose disk was full. */
class CrashTest {

  private static final Path SHELL = Path.of("/bin/sh");
  private static final long ENDLESS = 1_000_000;

  @TempDir Path directory;

  @Test
  void whatWasCommittedOutlivesAKilledProcessThatPublishedAndRebuilt() throws Exception {
    long promised = 0;
    for (int kill = 1; kill <= 3; kill++) {
      promised = killedAfter(promised + 60 + 40L * kill);
      try (var index = KnowledgeIndex.open(directory, Settings.defaults().wordsOnly())) {
        long cursor = index.cursor();
        assertTrue(cursor >= promised, cursor + " of " + promised);
        assertEquals("", index.state().notice());
        assertEquals(cursor, index.size());
        assertEquals(Writer.page(cursor - 1), index.page(cursor - 1, "en").orElseThrow());
        promised = cursor;
      }
    }
  }

  @Test
  void aFullDiskRefusesTheCommitServesOnAndLosesNothingPromised() throws Exception {
    assumeTrue(Files.isExecutable(SHELL));
    var command = new ArrayList<String>();
    // No file may grow beyond 60 kB: for the process, that is a disk without space.
    command.addAll(List.of(SHELL.toString(), "-c", "ulimit -f 120; exec \"$@\"", "sh"));
    command.addAll(writer(ENDLESS));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    long promised = 0;
    var refused = "";
    try (var lines = lines(process)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        promised = line.startsWith("safe ") ? Long.parseLong(line.substring(5)) : promised;
        refused = line.startsWith("refused ") ? line.substring(8) : refused;
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertFalse(refused.isEmpty(), "the disk was never full");
    try (var index = KnowledgeIndex.open(directory, Settings.defaults().wordsOnly())) {
      long cursor = index.cursor();
      assertTrue(cursor == 0 || cursor >= promised, cursor + " of " + promised);
      assertTrue(index.size() >= cursor);
      index.put(Writer.page(0));
      assertTrue(index.commit(cursor + 1));
      assertFalse(index.search(Writer.asking()).isEmpty());
    }
  }

  /** Runs a writer until it has promised at least {@code pages}, and kills it at once. */
  private long killedAfter(long pages) throws IOException, InterruptedException {
    var process = new ProcessBuilder(writer(ENDLESS)).redirectErrorStream(true).start();
    long promised = 0;
    try (var lines = lines(process)) {
      for (var line = lines.readLine(); line != null && promised < pages; line = lines.readLine()) {
        promised = line.startsWith("safe ") ? Long.parseLong(line.substring(5)) : promised;
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertTrue(promised >= pages, "the writer ended by itself");
    return promised;
  }

  private List<String> writer(long until) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Writer.class.getName(),
        directory.toString(),
        Long.toString(until));
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
