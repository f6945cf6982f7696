package org.lanedesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void nothing_measured_has_no_mean_and_no_percentile() {
    var tally = new Tally();
    tally.add(-1, false, true, 5);
    var figures = tally.figures("k", null);
    assertEquals(1, figures.count());
    assertEquals(0, figures.measured());
    assertNull(figures.meanMillis());
    assertNull(figures.p99Millis());
  }

  @Test
  void a_percentile_is_the_smallest_time_that_so_many_do_not_exceed() {
    long seed = Long.getLong("test.seed", System.nanoTime());
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var tally = new Tally();
      var times = new ArrayList<Long>();
      for (int n = 1 + random.nextInt(300); n > 0; n--) {
        long took = random.nextInt(1_000);
        times.add(took);
        tally.add(took, true, true, took);
      }
      var told = "seed " + seed + " " + times;
      times.sort(null);
      var figures = tally.figures(null, null);
      for (var at : times) {
        long within = times.stream().filter(t -> t <= at).count();
        if (within * 100 >= 90L * times.size()) {
          assertEquals(at, figures.p90Millis(), told);
          break;
        }
      }
      assertEquals(times.getLast(), figures.worstMillis(), told);
    }
  }

  @Test
  void days_weeks_and_hours_are_those_of_the_wall() {
    long seed = Long.getLong("test.seed", System.nanoTime());
    var random = new Random(seed);
    for (var name : new String[] {"Asia/Shanghai", "America/St_Johns", "Australia/Lord_Howe"}) {
      var wall = WallTime.of(name);
      for (int i = 0; i < 2_000; i++) {
        long at = random.nextLong(-1_000_000_000_000L, 4_000_000_000_000L);
        var local = Instant.ofEpochMilli(at).atZone(ZoneId.of(name));
        var told = "seed " + seed + " " + local;
        assertEquals(local.toLocalDate().toString(), WallTime.date(wall.day(at)), told);
        assertEquals(
            local.toLocalDate().with(WeekFields.ISO.dayOfWeek(), 1).toString(),
            WallTime.date(wall.monday(at)),
            told);
        assertEquals(local.getHour(), wall.hour(at), told);
        assertEquals(
            "%d-%02d".formatted(local.getDayOfWeek().getValue(), local.getHour()),
            WallTime.weekdayAndHour(wall.hourOfWeek(at)),
            told);
      }
    }
  }
}
