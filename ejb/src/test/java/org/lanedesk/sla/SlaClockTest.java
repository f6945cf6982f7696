package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlaClockTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String[] ZONES = {
    "Asia/Shanghai",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Europe/Berlin",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
    "Africa/Cairo",
    "America/New_York",
    "Pacific/Apia",
    "Asia/Gaza",
    "UTC"
  };

  @Test
  void a_message_at_ten_to_eleven_at_night_is_counted_on_from_eight_in_the_morning() {
    var clock = new SlaClock(OpeningHours.daily(SHANGHAI, Span.parse("08:00-23:00")));
    var asked = shanghai("2026-03-10T22:50");
    assertEquals(shanghai("2026-03-11T08:50"), clock.dueAfter(Duration.ofHours(1), asked));
    assertEquals(
        Duration.ofMinutes(59), clock.openTimeBetween(asked, shanghai("2026-03-11T08:49")));
    assertEquals(
        Duration.ofMinutes(61), clock.openTimeBetween(asked, shanghai("2026-03-11T08:51")));
  }

  @Test
  void a_desk_with_a_lunch_break_counts_neither_the_break_nor_the_weekend() {
    var week = new HashMap<DayOfWeek, List<Span>>();
    for (var day : List.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.MONDAY)) {
      week.put(day, List.of(Span.parse("13:00-18:00"), Span.parse("09:00-12:00")));
    }
    var clock = new SlaClock(new OpeningHours(SHANGHAI, week, Map.of(), false));
    assertEquals(
        shanghai("2026-03-16T09:30"), // Friday 11:30 + 30 min + 5 h + 30 min on Monday
        clock.dueAfter(Duration.ofHours(6), shanghai("2026-03-13T11:30")));
  }

  @Test
  void a_holiday_is_closed_and_a_working_saturday_is_open() {
    var week = new HashMap<DayOfWeek, List<Span>>();
    week.put(DayOfWeek.FRIDAY, List.of(Span.parse("09:00-18:00")));
    week.put(DayOfWeek.MONDAY, List.of(Span.parse("09:00-18:00")));
    var special =
        Map.of(
            LocalDate.parse("2026-10-10"), List.of(Span.parse("09:00-18:00")),
            LocalDate.parse("2026-10-12"), List.<Span>of());
    var clock = new SlaClock(new OpeningHours(SHANGHAI, week, special, false));
    assertEquals(
        shanghai("2026-10-10T10:00"),
        clock.dueAfter(Duration.ofHours(2), shanghai("2026-10-09T17:00")));
    assertEquals(
        shanghai("2026-10-16T10:00"),
        clock.dueAfter(Duration.ofHours(2), shanghai("2026-10-10T17:00")));
  }

  @Test
  void a_target_used_up_at_closing_time_is_kept_until_the_next_opening() {
    var clock = new SlaClock(OpeningHours.daily(SHANGHAI, Span.parse("08:00-23:00")));
    var from = shanghai("2026-03-10T22:00");
    var hour = Duration.ofHours(1);
    assertEquals(shanghai("2026-03-10T23:00"), clock.dueAfter(hour, from));
    assertEquals(shanghai("2026-03-11T08:00"), clock.lastWithin(hour, from));
  }

  @Test
  void the_night_the_clocks_go_forward_is_an_hour_shorter() {
    var berlin = new SlaClock(OpeningHours.daily(ZoneId.of("Europe/Berlin"), Span.DAY));
    var from = LocalDateTime.parse("2026-03-28T00:00").atZone(ZoneId.of("Europe/Berlin"));
    assertEquals(
        Duration.ofHours(47),
        berlin.openTimeBetween(from.toInstant(), from.plusDays(2).toInstant()));
  }

  @Test
  void calendars_that_never_open_or_overlap_are_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new OpeningHours(SHANGHAI, Map.of(DayOfWeek.MONDAY, List.of()), Map.of(), false));
    assertThrows(
        IllegalArgumentException.class,
        () -> OpeningHours.daily(SHANGHAI, Span.parse("08:00-12:00"), Span.parse("11:59-13:00")));
    assertThrows(IllegalArgumentException.class, () -> Span.parse("22:00-02:00"));
    assertThrows(IllegalArgumentException.class, () -> Span.parse("8-9"));
  }

  /** 100,000 random calendars, zones, years, starts and targets; repeat with -Dtest.seed=…. */
  @Test
  void the_open_time_until_due_is_exactly_the_target() {
    long seed = Long.getLong("test.seed", System.nanoTime());
    var random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      var clock = new SlaClock(hours(random));
      var from = Instant.ofEpochMilli(random.nextLong(631_152_000_000L, 4_102_444_800_000L));
      var target = Duration.ofMillis(1 + random.nextLong(i % 10 == 0 ? 864_000_000L : 90_000_000L));
      var due = clock.dueAfter(target, from);
      var last = clock.lastWithin(target, from);
      var told = "seed " + seed + " case " + i + " " + clock + " " + from + " " + target;
      assertEquals(target, clock.openTimeBetween(from, due), told);
      assertEquals(target, clock.openTimeBetween(from, last), told);
      assertEquals(target.minusMillis(1), clock.openTimeBetween(from, due.minusMillis(1)), told);
      assertEquals(target.plusMillis(1), clock.openTimeBetween(from, last.plusMillis(1)), told);
      assertTrue(!last.isBefore(due), told);
    }
  }

  private static OpeningHours hours(Random random) {
    var zone = ZoneId.of(ZONES[random.nextInt(ZONES.length)]);
    if (random.nextInt(20) == 0) {
      return OpeningHours.always(zone);
    }
    var week = new HashMap<DayOfWeek, List<Span>>();
    for (var day : DayOfWeek.values()) {
      week.put(day, random.nextInt(4) == 0 ? List.of() : spans(random));
    }
    week.put(DayOfWeek.of(1 + random.nextInt(7)), spans(random));
    var special = new HashMap<LocalDate, List<Span>>();
    for (int i = random.nextInt(5); i > 0; i--) {
      var date = LocalDate.ofEpochDay(random.nextInt(7_000, 47_000));
      special.put(date, random.nextBoolean() ? List.of() : spans(random));
    }
    return new OpeningHours(zone, week, special, false);
  }

  /** One to four spans, some touching, some ending at midnight, on whole minutes. */
  private static List<Span> spans(Random random) {
    var bounds = new ArrayList<Integer>();
    for (int i = 2 + 2 * random.nextInt(4); i > 0; i--) {
      bounds.add(random.nextInt(6) == 0 ? 86_400 : random.nextInt(1_440) * 60);
    }
    bounds.sort(Comparator.naturalOrder());
    var spans = new ArrayList<Span>();
    for (int i = 0; i + 1 < bounds.size(); i += random.nextInt(3) == 0 ? 1 : 2) {
      if (bounds.get(i) < bounds.get(i + 1)) {
        spans.add(new Span(bounds.get(i), bounds.get(i + 1)));
      }
    }
    return spans.isEmpty() ? List.of(Span.DAY) : spans;
  }

  private static Instant shanghai(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
  }
}
