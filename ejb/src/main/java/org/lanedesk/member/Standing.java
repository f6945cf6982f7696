package org.lanedesk.member;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What a member has: a level earned, and perhaps a level paid for until an instant.
 *
 * @param paid null without a paid membership
 * @param paidUntil the last millisecond it holds, see {@link #lastMoment}
 */
public record Standing(Level free, Level paid, Instant paidUntil) {

  public static final Standing NONE = new Standing(Level.L0, null, null);

  public Level at(Instant when) {
    var holds = paid != null && paidUntil != null && !when.isAfter(paidUntil);
    return holds ? free.max(paid) : free;
  }

  /** A membership is paid for whole days: 23:59:59.999 of the day that holds the instant. */
  public static Instant lastMoment(Instant given, ZoneId zone) {
    return given
        .atZone(zone)
        .toLocalDate()
        .plusDays(1)
        .atTime(LocalTime.MIDNIGHT)
        .atZone(zone)
        .toInstant()
        .minus(1, ChronoUnit.MILLIS);
  }
}
