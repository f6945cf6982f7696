package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadinessTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final long SECOND = 1_000_000_000L;

  private Steadiness steadiness = Steadiness.begin(NOON, 77);

  @Test
  void time_that_passes_as_the_machine_counts_it_is_believed() {
    for (int second = 1; second < 100; second++) {
      var look = look(NOON.plusSeconds(second), second);
      assertTrue(look.calm());
      assertEquals(Duration.ZERO, look.stepped());
    }
  }

  @Test
  void a_process_that_stood_still_while_the_machine_counted_on_was_not_set() {
    assertTrue(look(NOON.plusSeconds(600), 600).calm());
  }

  @Test
  void a_step_forward_is_told_once_and_believed_when_it_has_stood_for_ten_seconds() {
    var stepped = look(NOON.plusSeconds(3_601), 1);
    assertEquals(Duration.ofHours(1), stepped.stepped());
    assertFalse(stepped.calm());
    var later = look(NOON.plusSeconds(3_610), 10);
    assertEquals(Duration.ZERO, later.stepped());
    assertFalse(later.calm());
    assertTrue(look(NOON.plusSeconds(3_611), 11).calm());
  }

  @Test
  void a_step_forward_that_is_taken_back_at_once_finds_nothing_due_between() {
    assertFalse(look(NOON.plusSeconds(3_601), 1).calm());
    var back = look(NOON.plusSeconds(3), 3);
    assertEquals(Duration.ofHours(-1), back.stepped());
    assertFalse(back.calm());
    assertTrue(look(NOON.plusSeconds(11), 11).calm());
  }

  @Test
  void a_step_back_is_told_and_nothing_has_to_be_waited_for() {
    var back = look(NOON.minusSeconds(599), 1);
    assertEquals(Duration.ofMinutes(-10), back.stepped());
    assertTrue(back.calm());
  }

  @Test
  void slewing_is_no_step() {
    for (int second = 1; second < 1_000; second++) {
      assertTrue(look(NOON.plusMillis(second * 1_100L), second).calm());
    }
  }

  private Steadiness.Look look(Instant wall, long seconds) {
    var look = steadiness.look(wall, 77 + seconds * SECOND);
    steadiness = look.next();
    return look;
  }
}
