package org.lanedesk.kb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearbyTest {

  private static final int PAGES = 200;
  private static final int DIMENSIONS = 32;

  @TempDir Path directory;

  private final Random dice = new Random(20260302);
  private final List<float[]> meanings = new ArrayList<>();
  private final Nearby nearby = new Nearby();

  @Test
  void theSixtyClosestPagesAreFoundWhicheverSegmentTheyAreIn() {
    try (var shelf = filled()) {
      var asked = meaning();
      assertEquals(closest(asked, Set.of()), found(shelf, asked, Audience.PUBLIC));
    }
  }

  @Test
  void aPageThatWasRemovedMakesRoomForTheNext() {
    try (var shelf = filled()) {
      var asked = meanings.get(42);
      found(shelf, asked, Audience.PUBLIC);
      shelf.write(writer -> writer.deleteDocuments(PageLeaf.keyTerm(42, "en")));
      shelf.refresh();
      assertEquals(closest(asked, Set.of(42)), found(shelf, asked, Audience.PUBLIC));
    }
  }

  @Test
  void whatOnlyAgentsMaySeeIsNotNearForACustomer() {
    try (var shelf = filled()) {
      var asked = meanings.get(7);
      var secret =
          Page.of(7, "en", "Page 7", List.of(), "").forReaders(Audience.AGENT_ONLY, Set.of());
      put(shelf, secret, asked);
      shelf.refresh();
      assertEquals(closest(asked, Set.of(7)), found(shelf, asked, Audience.PUBLIC));
    }
  }

  private Shelf filled() {
    var shelf = new Shelf(directory, Duration.ZERO);
    for (int id = 0; id < PAGES; id++) {
      meanings.add(meaning());
      put(shelf, Page.of(id, "en", "Page " + id, List.of(), ""), meanings.get(id));
      if (id % 50 == 0) {
        shelf.refresh();
      }
    }
    shelf.refresh();
    return shelf;
  }

  private static void put(Shelf shelf, Page page, float[] meaning) {
    var vectors = Vectors.of(List.<float[][]>of(new float[][] {meaning}), List.of(), List.of());
    var leaves = PageLeaf.lay(page, vectors);
    shelf.write(w -> w.updateDocuments(PageLeaf.keyTerm(page.id(), page.locale()), leaves));
  }

  private float[] meaning() {
    var meaning = new float[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      meaning[d] = (float) dice.nextGaussian();
    }
    return Vectors.unit(meaning);
  }

  private Set<String> found(Shelf shelf, float[] asked, Audience reader) {
    var query = new Query("what", "en", reader, null, Instant.EPOCH, 5);
    var question =
        new Question(
            Language.EN, "what", List.of(), List.of(), List.<float[][]>of(new float[][] {asked}));
    return shelf.read(searcher -> nearby.keys(searcher, query, question), Set.of());
  }

  private Set<String> closest(float[] asked, Set<Integer> without) {
    var side = Coded.of(asked);
    return IntStream.range(0, PAGES)
        .filter(id -> !without.contains(id))
        .boxed()
        .sorted((a, b) ->
            Double.compare(
                side.dot(Coded.of(meanings.get(b))), side.dot(Coded.of(meanings.get(a)))))
        .limit(60)
        .map(id -> PageLeaf.key(id, "en"))
        .collect(Collectors.toSet());
  }
}
