package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final SlaClock ALWAYS = new SlaClock(OpeningHours.always(ZoneOffset.UTC));
  private static final SlaClock SHOP =
      new SlaClock(OpeningHours.daily(ZoneId.of("Asia/Shanghai"), Span.parse("08:00-23:00")));
  private static final Instant START = Instant.parse("2026-03-10T02:00:00Z");
  private static final Duration TARGET = Duration.ofSeconds(30);
  private static final Duration WARN = Duration.ofSeconds(20);

  @Test
  void an_answer_after_exactly_thirty_seconds_is_in_time_and_a_millisecond_later_is_not() {
    var inTime = chat().fulfil(START.plusMillis(30_000), ALWAYS);
    assertEquals(PromiseState.KEPT, inTime.course().state());
    assertEquals(List.of(LedgerEvent.WARN, LedgerEvent.FULFIL), events(inTime));

    var late = chat().fulfil(START.plusMillis(30_001), ALWAYS);
    assertEquals(PromiseState.BROKEN, late.course().state());
    assertEquals(List.of(LedgerEvent.WARN, LedgerEvent.BREACH, LedgerEvent.FULFIL), events(late));
    assertEquals(START.plusSeconds(30), late.rows().get(1).at());
    assertEquals(Duration.ofMillis(30_001), late.rows().get(2).elapsed());
  }

  @Test
  void a_breach_noticed_late_is_written_with_the_instant_at_which_it_happened() {
    var step = chat().settle(START.plusSeconds(7_200), ALWAYS);
    assertEquals(List.of(LedgerEvent.WARN, LedgerEvent.BREACH), events(step));
    assertEquals(START.plusSeconds(20), step.rows().get(0).at());
    assertEquals(START.plusSeconds(30), step.rows().get(1).at());
    assertNull(step.course().nextAt());
    assertEquals(List.of(), step.course().settle(START.plusSeconds(9_999), ALWAYS).rows());
  }

  @Test
  void time_spent_waiting_for_the_customer_is_not_counted() {
    var waiting = chat().pause(START.plusSeconds(5), ALWAYS).course();
    assertNull(waiting.dueAt());
    assertNull(waiting.nextAt());
    var again = waiting.resume(START.plusSeconds(1_000), ALWAYS).course();
    assertEquals(START.plusSeconds(1_025), again.dueAt());
    assertEquals(START.plusSeconds(1_015), again.nextAt());
    var done = again.fulfil(START.plusSeconds(1_025), ALWAYS);
    assertEquals(PromiseState.KEPT, done.course().state());
    assertEquals(TARGET, done.course().open());
  }

  @Test
  void a_broken_promise_stays_broken_through_pause_resume_and_cancel() {
    var broken = chat().settle(START.plusSeconds(31), ALWAYS).course();
    var paused = broken.pause(START.plusSeconds(40), ALWAYS).course();
    assertEquals(PromiseState.BROKEN, paused.state());
    var resumed = paused.resume(START.plusSeconds(100), ALWAYS).course();
    assertEquals(START.plusSeconds(30), resumed.dueAt());
    assertNull(resumed.nextAt());
    var gone = resumed.cancel(START.plusSeconds(110), ALWAYS).course();
    assertEquals(PromiseState.BROKEN, gone.state());
    assertEquals(Duration.ofSeconds(50), gone.open());
  }

  @Test
  void a_rise_of_level_shortens_the_target_from_now_on_and_nothing_lengthens_it() {
    var course = start(Duration.ofSeconds(180), Duration.ofSeconds(100), SHOP).course();
    var shorter = course.retarget(TARGET, WARN, START.plusSeconds(10), SHOP, ALWAYS);
    assertEquals(START.plusSeconds(30), shorter.course().dueAt());
    assertEquals(List.of(LedgerEvent.RETARGET), events(shorter));
    var longer =
        shorter.course().retarget(Duration.ofHours(1), WARN, START.plusSeconds(11), SHOP, SHOP);
    assertEquals(List.of(), longer.rows());
    assertEquals(TARGET, longer.course().target());
  }

  @Test
  void a_ticket_opened_again_goes_on_with_the_time_already_used() {
    var hour = Duration.ofHours(1);
    var carried = Duration.ofMinutes(50);
    var again = Course.start(hour, Duration.ofMinutes(45), carried, START, ALWAYS);
    assertEquals(START.plusSeconds(600), again.course().dueAt());
    var late = Course.start(hour, Duration.ofMinutes(45), Duration.ofMinutes(61), START, ALWAYS);
    var settled = late.course().settle(START, ALWAYS);
    assertEquals(List.of(LedgerEvent.WARN, LedgerEvent.BREACH), events(settled));
    assertEquals(START, settled.rows().get(1).at());
  }

  @Test
  void an_hour_used_up_at_closing_time_is_broken_when_the_desk_opens() {
    var asked = shanghai("2026-03-10T22:00");
    var course =
        Course.start(Duration.ofHours(1), Duration.ofMinutes(45), Duration.ZERO, asked, SHOP)
            .course();
    assertEquals(shanghai("2026-03-10T23:00"), course.dueAt());
    var night = course.fulfil(shanghai("2026-03-11T02:00"), SHOP);
    assertEquals(PromiseState.KEPT, night.course().state());
    var breach = course.settle(shanghai("2026-03-11T08:01"), SHOP).rows().get(1);
    assertEquals(shanghai("2026-03-11T08:00"), breach.at());
    assertEquals(Duration.ofHours(1), breach.elapsed());
  }

  @Test
  void a_clock_that_steps_back_counts_no_time_and_breaks_nothing() {
    var done = chat().fulfil(START.minusSeconds(5), ALWAYS);
    assertEquals(PromiseState.KEPT, done.course().state());
    assertEquals(Duration.ZERO, done.course().open());
  }

  private static Course chat() {
    return start(TARGET, WARN, ALWAYS).course();
  }

  private static Course.Step start(Duration target, Duration warn, SlaClock clock) {
    return Course.start(target, warn, Duration.ZERO, START, clock);
  }

  private static List<LedgerEvent> events(Course.Step step) {
    return step.rows().stream().map(Course.Happening::event).toList();
  }

  private static Instant shanghai(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
  }
}
