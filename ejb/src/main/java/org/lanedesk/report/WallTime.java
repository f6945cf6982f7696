package org.lanedesk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Locale;

/** Days, weeks and hours on the wall of one zone, as numbers that are quick to count by. */
record WallTime(ZoneRules rules) {
  private static final long DAY = 86_400;

  static WallTime of(String zone) {
    return new WallTime(ZoneId.of(zone).getRules());
  }

  /** Days since 1970-01-01. */
  long day(long atMillis) {
    return Math.floorDiv(second(atMillis), DAY);
  }

  /** The day of the week's Monday; 1970-01-01 was a Thursday. */
  long monday(long atMillis) {
    long day = day(atMillis);
    return day - Math.floorMod(day + 3, 7);
  }

  long hour(long atMillis) {
    return Math.floorMod(second(atMillis), DAY) / 3_600;
  }

  /** Hours since Monday at midnight. */
  long hourOfWeek(long atMillis) {
    long day = day(atMillis);
    return Math.floorMod(day + 3, 7) * 24 + hour(atMillis);
  }

  static String date(long day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  /** {@code 1-00} is Monday from midnight to one. */
  static String weekdayAndHour(long hourOfWeek) {
    return String.format(Locale.ROOT, "%d-%02d", hourOfWeek / 24 + 1, hourOfWeek % 24);
  }

  private long second(long atMillis) {
    var at = Instant.ofEpochMilli(atMillis);
    return at.getEpochSecond() + rules.getOffset(at).getTotalSeconds();
  }
}
