package org.lanedesk.member;

import java.time.Duration;
import java.time.Instant;

/**
 * The level a member has earned, and until when it stays although it is not earned any more. Up at
 * any time, down only at the monthly run and only after the grace.
 *
 * @param graceUntil null while the level is earned
 */
public record LevelStep(Level level, Instant graceUntil) {

  public LevelStep next(Level earned, boolean monthly, Instant now, Duration grace) {
    if (earned.compareTo(level) >= 0) return new LevelStep(earned, null);
    if (!monthly) return this;
    if (graceUntil == null) return new LevelStep(level, now.plus(grace));
    return now.isBefore(graceUntil) ? this : new LevelStep(earned, null);
  }
}
