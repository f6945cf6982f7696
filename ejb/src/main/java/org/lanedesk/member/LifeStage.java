package org.lanedesk.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Where a customer stands in their life with the shop (domain.md §3.8). */
public enum LifeStage {
  REGISTERED,
  FIRST_PURCHASE,
  /** Two paid orders or more within 365 days. */
  REPEAT,
  /** So many days, 30 by default, since the last paid order: on that day, not after it. */
  DORMANT,
  LOST;

  /**
   * @param last when it was last paid; null: never
   * @param inYear paid orders within 365 days
   */
  public static LifeStage of(Instant last, int inYear, ScoreRules rules, Instant now, ZoneId zone) {
    if (last == null) return REGISTERED;
    var days =
        ChronoUnit.DAYS.between(LocalDate.ofInstant(last, zone), LocalDate.ofInstant(now, zone));
    if (days >= rules.lostDays()) return LOST;
    if (days >= rules.dormantDays()) return DORMANT;
    return inYear >= 2 ? REPEAT : FIRST_PURCHASE;
  }

  /** When it is next to be looked at without anything happening; null when never. */
  public static Instant nextLook(Instant last, ScoreRules rules, Instant now, ZoneId zone) {
    if (last == null) return null;
    var day = LocalDate.ofInstant(last, zone);
    var dormant = day.plusDays(rules.dormantDays()).atStartOfDay(zone).toInstant();
    var lost = day.plusDays(rules.lostDays()).atStartOfDay(zone).toInstant();
    if (now.isBefore(dormant)) return dormant;
    return now.isBefore(lost) ? lost : null;
  }
}
