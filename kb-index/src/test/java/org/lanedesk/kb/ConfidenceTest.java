package org.lanedesk.kb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanedesk.kb.Confidence.Seen;

/** How sure the index says that it is, and how often it is right. */
class ConfidenceTest {

  /** A knowledge base whose best pages are right with this chance at a score. */
  private interface Truth {
    double at(double score);
  }

  private final long seed = Long.getLong("test.seed", 7);
  private final Random random = new Random(seed);

  @Test
  void whatIsShownAtEightTenthsIsRightAboutEightTimesInTen() {
    for (var even : List.of(0.3, 0.45, 0.6)) {
      Truth truth = score -> 1 / (1 + Math.exp(-14 * (score - even)));
      var drawn = Confidence.OF_MEANING.bentTo(seen(300, truth));
      int shown = 0;
      int right = 0;
      for (var later : seen(20_000, truth)) {
        if (Math.abs(drawn.of(later.score()) - 0.8) < 0.05) {
          shown++;
          right += later.right() ? 1 : 0;
        }
      }
      assertEquals(0.8, right / (double) shown, 0.08, "even at " + even + ", seed " + seed);
    }
  }

  @Test
  void nothingIsAnsweredAloneBeforeThereAreOutcomes() {
    assertFalse(Confidence.OF_MEANING.alone(1));
    assertFalse(Confidence.OF_WORDS.alone(1));
  }

  @Test
  void fewOutcomesDoNotEarnToAnswerAlone() {
    var drawn = Confidence.OF_MEANING.bentTo(seen(30, score -> 1));
    assertFalse(drawn.alone(1), "seed " + seed);
  }

  @Test
  void manyOutcomesThatWereRightWhenSureEarnIt() {
    var drawn =
        Confidence.OF_MEANING.bentTo(seen(400, score -> 1 / (1 + Math.exp(-40 * (score - 0.4)))));
    assertTrue(drawn.alone(0.95), "seed " + seed);
    assertFalse(drawn.alone(0.4), "seed " + seed);
  }

  @Test
  void aKnowledgeBaseThatIsWrongWhileSureHasNotEarnedIt() {
    var drawn = Confidence.OF_MEANING.bentTo(seen(400, score -> 0.75));
    assertFalse(drawn.alone(1), "seed " + seed);
  }

  private List<Seen> seen(int count, Truth truth) {
    var seen = new ArrayList<Seen>();
    for (int i = 0; i < count; i++) {
      double score = random.nextDouble();
      seen.add(new Seen(score, random.nextDouble() < truth.at(score)));
    }
    return seen;
  }
}
