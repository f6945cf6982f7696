package org.lanedesk.kb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outlives a restart, and what happens to an index that was damaged. */
class DurabilityTest {

  private static final Settings WORDS = Settings.defaults().wordsOnly();

  @TempDir Path directory;
  private KnowledgeIndex index;

  @BeforeEach
  void fill() {
    index = KnowledgeIndex.open(directory, WORDS);
    Shop.pages().forEach(index::put);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aRestartKeepsWhatWasCommittedAndItsCursor() {
    assertEquals(0, index.cursor());
    assertTrue(index.commit(4711));
    index.put(Page.of(93, "en", "Not committed", List.of(), ""));
    reopen();
    assertEquals(4711, index.cursor());
    assertEquals(Shop.pages().size(), index.size());
    assertTrue(index.page(93, "en").isEmpty());
    assertEquals(Shop.pages().getFirst(), index.page(18, "zh-CN").orElseThrow());
  }

  @Test
  void aDamagedIndexStartsEmptyAndAsksToBeFilled() throws IOException {
    index.commit(4711);
    index.close();
    for (var file : files()) {
      Files.writeString(file, "this is no index");
    }
    reopen();
    assertEquals(0, index.cursor());
    assertEquals(0, index.size());
    assertFalse(index.state().notice().isEmpty());
    servesAfterFilling();
    assertEquals("", index.state().notice());
  }

  @Test
  void anEmptiedDirectoryUnderTheRunningIndexAsksToBeFilled() throws IOException {
    index.commit(4711);
    for (var file : files()) {
      Files.delete(file);
    }
    index.put(Page.of(93, "en", "After the loss", List.of(), ""));
    assertFalse(index.commit(4712));
    assertEquals(0, index.cursor());
    servesAfterFilling();
  }

  @Test
  void aDeletedDirectoryUnderTheRunningIndexAsksToBeFilled() throws IOException {
    index.commit(4711);
    for (var file : files()) {
      Files.delete(file);
    }
    Files.delete(directory);
    index.put(Page.of(93, "en", "After the loss", List.of(), ""));
    assertFalse(index.commit(4712));
    assertEquals(0, index.cursor());
    servesAfterFilling();
  }

  @Test
  void aSecondOpeningOfTheSameDirectoryLivesInMemory() {
    assertTrue(index.commit(4711));
    try (var second = KnowledgeIndex.open(directory, WORDS)) {
      assertEquals(0, second.cursor());
      assertFalse(second.state().notice().isEmpty());
    }
    reopen();
    assertEquals(4711, index.cursor());
  }

  @Test
  void aFileInThePlaceOfTheDirectoryLeavesTheIndexInMemory() throws IOException {
    var file = Files.createFile(directory.resolve("not-a-directory"));
    try (var other = KnowledgeIndex.open(file, WORDS)) {
      Shop.pages().forEach(other::put);
      other.refresh();
      assertEquals(Shop.pages().size(), other.size());
      assertFalse(other.state().notice().isEmpty());
    }
  }

  private void reopen() {
    index.close();
    index = KnowledgeIndex.open(directory, WORDS);
  }

  private void servesAfterFilling() {
    Shop.pages().forEach(index::put);
    assertTrue(index.commit(4713));
    index.refresh();
    var query =
        new Query("who pays return shipping", "en", Audience.PUBLIC, null, Instant.EPOCH, 3);
    assertEquals(32, index.search(query).getFirst().id());
    assertEquals(4713, index.cursor());
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(directory)) {
      return files.toList();
    }
  }
}
