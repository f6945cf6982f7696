package org.lanedesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.event.Refusal;

class StickinessTest {

  private static final StickinessRules RULES =
      new StickinessRules(List.of(25, 30, 20, 15, 10), List.of(50, 60, 50, 95, 80), 0);

  @Test
  void nothingOfNothingIsNotANumber() {
    assertNull(new Ratio(0, 0).value());
    assertEquals(0.0, new Ratio(0, 4).value());
  }

  @Test
  void whoeverReachesEveryTargetHasAnIndexOfAHundred() {
    assertEquals(100, RULES.index(List.of(0.5, 0.6, 0.5, 0.95, 0.8)));
    assertEquals(100, RULES.index(List.of(1.0, 1.0, 1.0, 1.0, 1.0)));
    assertEquals(50, RULES.index(List.of(0.25, 0.3, 0.25, 0.475, 0.4)), 1e-9);
  }

  @Test
  void anIndexWithAGapIsNone() {
    assertNull(RULES.index(Arrays.asList(0.5, null, 0.5, 0.95, 0.8)));
  }

  @Test
  void weightsMustSumToAHundred() {
    RULES.check();
    var wrong = new StickinessRules(List.of(25, 30, 20, 15, 11), RULES.targets(), 0);
    assertEquals("stickiness.weights", assertThrows(Refusal.class, wrong::check).key());
    var minus = new StickinessRules(List.of(-5, 60, 20, 15, 10), RULES.targets(), 0);
    assertThrows(Refusal.class, minus::check);
  }

  /** After Newcombe 1998, tables I and II. */
  @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
  @CsvSource({
    "81,263,0.2553,0.3662",
    "15,148,0.0624,0.1605",
    "0,20,0.0000,0.1611",
    "1,29,0.0061,0.1718"
  })
  void aShareLiesWithinItsInterval(long of, long all, double low, double high) {
    var interval = Interval.of(of, all);
    assertEquals(low, interval.low(), 5e-5);
    assertEquals(high, interval.high(), 5e-5);
  }

  @Test
  void aDifferenceCanBeToldFromChanceOrNot() {
    var clear = Interval.difference(56, 70, 48, 80);
    assertEquals(0.0524, clear.low(), 5e-5);
    assertEquals(0.3339, clear.high(), 5e-5);
    assertTrue(clear.clear());
    assertFalse(Interval.difference(9, 10, 8, 10).clear());
    assertNull(Interval.difference(0, 0, 1, 2));
  }
}
