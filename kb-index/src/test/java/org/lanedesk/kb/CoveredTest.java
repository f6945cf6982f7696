package org.lanedesk.kb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a question pages have, however long they are. */
class CoveredTest {

  private static final String ASKED = "基隆颜家为什么改名";

  @TempDir Path directory;

  @Test
  void aLongPageThatHasAllOfTheQuestionCoversAllOfIt() {
    var filler = "海边的城市有很多山和雨水。".repeat(60);
    var covered =
        covered(
            Page.of(1, "zh-CN", "城市", List.of(), filler + "基隆颜家为什么改名，没有人知道。" + filler),
            Page.of(2, "zh-CN", "颜家", List.of(), "颜家是大家族。"),
            Page.of(3, "zh-CN", "别的", List.of(), "别的内容。"));
    assertEquals(1, covered[0], 1e-9);
    assertTrue(covered[1] > 0 && covered[1] < 0.5, "a part: " + covered[1]);
    assertEquals(0, covered[2], 1e-9);
  }

  @Test
  void whatATitleAndABodySayTogetherCountsOnce() {
    var covered = covered(Page.of(1, "zh-CN", "基隆颜家为什么改名", List.of("基隆颜家"), "基隆颜家为什么改名"));
    assertEquals(1, covered[0], 1e-9);
  }

  private double[] covered(Page... pages) {
    var query = new Query(ASKED, "zh-CN", Audience.AGENT_ONLY, null, Instant.EPOCH, 5);
    try (var shelf = new Shelf(directory, Duration.ZERO);
        var models = new Models(false, 1)) {
      for (var page : pages) {
        shelf.write(writer -> writer.addDocuments(PageLeaf.lay(page, null)));
      }
      shelf.refresh();
      return shelf.read(
          searcher -> {
            IndexReader view = searcher.getIndexReader();
            var sources =
                new Ranking.Sources(
                    new PreparedPages(Lexicon.count(view)),
                    new Nearby(),
                    new Synonyms(List.of()),
                    models,
                    Map.of(),
                    false,
                    null);
            var question = Question.of(Letter.of(ASKED), Language.ZH, sources, false);
            var all = IntStream.range(0, view.maxDoc()).toArray();
            return Search.of(searcher, query, question).covered(all);
          },
          new double[0]);
    }
  }
}
