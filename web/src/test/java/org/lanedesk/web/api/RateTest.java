package org.lanedesk.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How many requests a caller may send. */
class RateTest {
  private static final long NOW = 1_000_000;

  @Test
  void as_many_as_a_minute_allows_are_taken_and_the_next_is_told_how_long_to_wait() {
    var rate = new Rate(60, NOW);
    for (int i = 0; i < 60; i++) {
      assertEquals(0, rate.take(NOW));
    }
    assertEquals(1, rate.take(NOW));
    assertEquals(0, rate.take(NOW + 1_000));
    assertEquals(1, rate.take(NOW + 1_000));
  }

  @Test
  void a_clock_that_is_set_back_by_two_days_locks_nobody_out() {
    var rate = new Rate(60, NOW + 172_800_000);
    assertEquals(0, rate.take(NOW + 172_800_000));
    assertEquals(0, rate.take(NOW));
    assertTrue(rate.left() >= 57);
  }
}
