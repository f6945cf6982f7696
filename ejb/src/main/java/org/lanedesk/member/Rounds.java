package org.lanedesk.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When members are looked at again, in the shop's own time. */
public record Rounds(ZoneId zone) {

  private static final int DAY_OF_MONTH = 8;

  /** The first 00:00 of an 8th after {@code now}. */
  public Instant nextMonthly(Instant now) {
    var eighth = LocalDate.ofInstant(now, zone).withDayOfMonth(DAY_OF_MONTH);
    var run = eighth.atStartOfDay(zone).toInstant();
    return run.isAfter(now) ? run : eighth.plusMonths(1).atStartOfDay(zone).toInstant();
  }

  /** The first 00:00 after {@code now}. */
  public Instant nextNight(Instant now) {
    return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
  }
}
