package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

/**
 * One row of the table of promises: for whom, how long, by which calendar. A null condition matches
 * everything. Rows are never edited: a change is a new version, and what was promised under the old
 * one stays promised.
 *
 * @param position rows are tried in this order
 * @param validFrom inclusive
 * @param validTo exclusive, null for ever
 * @param language {@code zh} or {@code en}, whatever the region
 * @param withdrawn promises nothing while it holds
 */
public record SlaPolicy(
    Long id,
    String code,
    int version,
    ClockKind clock,
    Family family,
    String returnType,
    Channel channel,
    Level level,
    String region,
    String language,
    Duration target,
    Long calendarId,
    Duration warnAfter,
    int position,
    Instant validFrom,
    Instant validTo,
    boolean withdrawn,
    List<Escalation> escalations)
    implements Serializable {

  public SlaPolicy {
    escalations = List.copyOf(escalations);
    if (target.isZero()
        || target.isNegative()
        || warnAfter.isNegative()
        || warnAfter.compareTo(target) > 0) {
      throw new IllegalArgumentException(
          "a target is longer than nothing and warned of before it is used up: " + code);
    }
  }

  /** A row of this code stands behind all others, so that there is always a promise. */
  public static final String DEFAULT = "DEFAULT_";

  public boolean isDefault() {
    return code.startsWith(DEFAULT);
  }

  /** Its time has come and is not over. */
  public boolean valid(Instant at) {
    return !at.isBefore(validFrom) && (validTo == null || at.isBefore(validTo));
  }

  /** The same as another version. */
  SlaPolicy again(int number) {
    return copy(number, calendarId, validFrom);
  }

  /** The same by another calendar, if it counts by one of these; from now on at the earliest. */
  SlaPolicy by(List<Long> calendars, Long calendar, Instant now) {
    return copy(
        version,
        calendars.contains(calendarId) ? calendar : calendarId,
        validFrom.isBefore(now) ? now : validFrom);
  }

  private SlaPolicy copy(int number, Long calendar, Instant from) {
    return new SlaPolicy(
        id,
        code,
        number,
        clock,
        family,
        returnType,
        channel,
        level,
        region,
        language,
        target,
        calendar,
        warnAfter,
        position,
        from,
        validTo,
        withdrawn,
        escalations);
  }

  public boolean matches(ClockKind kind, PromiseFacts facts, Instant at) {
    return clock == kind
        && !withdrawn
        && valid(at)
        && agrees(family, facts.family())
        && agrees(returnType, facts.returnType())
        && agrees(channel, facts.channel())
        && agrees(level, facts.level())
        && agrees(region, facts.region())
        && agrees(language, facts.language());
  }

  /**
   * When to warn, unless the row says otherwise: up to a minute at two thirds but at least 10 s
   * before the end, a three-minute chat after 100 s, everything longer after three quarters.
   */
  public static Duration warnAfter(Duration target, Channel channel) {
    long millis = target.toMillis();
    if (millis <= 60_000) {
      return Duration.ofMillis(Math.max(0, Math.min(millis * 67 / 100, millis - 10_000)));
    }
    if (millis == 180_000 && channel == Channel.CHAT) {
      return Duration.ofSeconds(100);
    }
    return Duration.ofMillis(millis * 3 / 4);
  }

  /** What it asks of a case, always in the same order; null asks nothing. */
  List<Object> conditions() {
    return Arrays.asList(family, returnType, channel, level, region, language);
  }

  private static boolean agrees(Object wanted, Object given) {
    return wanted == null || wanted.equals(given);
  }
}
