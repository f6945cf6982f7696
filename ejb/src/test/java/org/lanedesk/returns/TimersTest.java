package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimersTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void a_timer_that_stands_still_goes_on_with_what_was_left() {
    var t1 = TimerRow.running(1L, ReturnTimer.T1, NOON.plusSeconds(3600 * 48), null, 0);
    t1.pause(NOON.plusSeconds(3600 * 20));
    assertNull(t1.dueAt());
    t1.resume(NOON.plusSeconds(3600 * 100), Duration.ofHours(12));
    assertEquals(NOON.plusSeconds(3600 * 128), t1.dueAt());
  }

  @Test
  void the_shop_has_twelve_hours_after_evidence_came_in() {
    var t1 = TimerRow.running(1L, ReturnTimer.T1, NOON.plusSeconds(60), null, 0);
    t1.pause(NOON);
    t1.resume(NOON.plusSeconds(7200), Duration.ofHours(12));
    assertEquals(NOON.plusSeconds(7200 + 12 * 3600), t1.dueAt());
  }

  @Test
  void a_reminder_comes_before_the_end_and_the_end_before_a_reminder_that_was_slept_through() {
    var due = NOON.plusSeconds(100);
    var t5 = TimerRow.running(1L, ReturnTimer.T5, due, NOON.plusSeconds(50), 0);
    assertEquals(NOON.plusSeconds(50), t5.nextAt());
    assertFalse(t5.warns(NOON.plusSeconds(49)));
    assertTrue(t5.warns(NOON.plusSeconds(50)));
    assertFalse(t5.warns(due), "the time is over, nobody has to be reminded");
  }

  @Test
  void large_amounts_need_two_people_of_whom_the_second_is_a_supervisor() {
    var limits = new Authority(200_000, 1_000_000);
    assertEquals(done(), limits.consent(200_000, Authority.Rank.AGENT, 1L, null));
    assertEquals(
        Authority.Outcome.SECOND_NEEDED, limits.consent(200_001, Authority.Rank.AGENT, 1L, null));
    assertEquals(
        Authority.Outcome.NOT_BY_YOU, limits.consent(200_001, Authority.Rank.AGENT, 2L, 1L));
    assertEquals(done(), limits.consent(200_001, Authority.Rank.SUPERVISOR, 3L, null));
    assertEquals(
        Authority.Outcome.SECOND_NEEDED,
        limits.consent(1_000_001, Authority.Rank.SUPERVISOR, 3L, null));
    assertEquals(
        Authority.Outcome.NOT_BY_YOU, limits.consent(1_000_001, Authority.Rank.SUPERVISOR, 3L, 3L));
    assertEquals(done(), limits.consent(1_000_001, Authority.Rank.SUPERVISOR, 4L, 3L));
  }

  private static Authority.Outcome done() {
    return Authority.Outcome.DONE;
  }

  @Test
  void waybills_are_known_by_their_form_however_they_are_typed() {
    assertEquals(Carrier.SF, Carrier.of(Carrier.plain("sf 1234-5678 9012")).orElseThrow());
    assertEquals(Carrier.SF, Carrier.of(Carrier.plain("ＳＦ１２３４５６７８９０１２")).orElseThrow());
    assertEquals(Carrier.UPS, Carrier.of("1Z999AA10123456784").orElseThrow());
    assertEquals(Carrier.YTO, Carrier.of("YT1234567890123").orElseThrow());
    assertEquals(Carrier.OTHER, Carrier.of("ABCDEF123").orElseThrow());
    assertTrue(Carrier.of("AB1").isEmpty());
    assertTrue(Carrier.of(Carrier.plain("<script>")).isEmpty());
    assertFalse(Carrier.SF.fits("YT1234567890123"));
  }

  @Test
  void somebody_comes_between_nine_and_eight_in_the_customers_zone() {
    var zone = java.time.ZoneId.of("Asia/Shanghai");
    var slots = new PickupSlots(zone).free(Instant.parse("2026-03-02T02:30:00Z"));
    assertEquals(
        Instant.parse("2026-03-02T05:00:00Z"), slots.getFirst().from(), "13:00, not 11:00");
    for (var slot : slots) {
      assertTrue(slot.from().atZone(zone).getHour() >= 9);
      assertTrue(slot.to().atZone(zone).getHour() <= 20);
    }
  }

  @Test
  void a_signature_holds_five_minutes_and_for_this_body_only() {
    var key = new Signature("0123456789abcdef");
    var seconds = Long.toString(NOON.getEpochSecond());
    var signed = key.of(seconds, "{}");
    assertTrue(key.fits(seconds, "{}", signed, NOON.plusSeconds(300)));
    assertFalse(key.fits(seconds, "{}", signed, NOON.plusSeconds(301)));
    assertFalse(key.fits(seconds, "{ }", signed, NOON));
    assertFalse(key.fits("x", "{}", signed, NOON));
    assertFalse(new Signature("").fits(seconds, "{}", new Signature("a").of(seconds, "{}"), NOON));
  }
}
