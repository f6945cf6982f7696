package org.lanedesk.returns;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How long something may take. Hours and days are exact (a day is 24 hours); working days are
 * Monday to Friday in the order's zone and keep the time of day.
 */
public record Term(int amount, Unit unit) {

  /** How a term is counted. */
  public enum Unit {
    HOUR,
    DAY,
    WORKING_DAY
  }

  public Term {
    if (amount <= 0) throw new IllegalArgumentException("a term must be positive, not " + amount);
  }

  public static Term hours(int amount) {
    return new Term(amount, Unit.HOUR);
  }

  public static Term days(int amount) {
    return new Term(amount, Unit.DAY);
  }

  public static Term workingDays(int amount) {
    return new Term(amount, Unit.WORKING_DAY);
  }

  /** The instant at which it is over. */
  public Instant after(Instant from, ZoneId zone) {
    return switch (unit) {
      case HOUR -> from.plus(Duration.ofHours(amount));
      case DAY -> from.plus(Duration.ofDays(amount));
      case WORKING_DAY -> {
        var at = from.atZone(zone);
        for (int left = amount; left > 0; ) {
          at = at.plusDays(1);
          if (works(at.getDayOfWeek())) left--;
        }
        yield at.toInstant();
      }
    };
  }

  /** As the documentation writes it. */
  public String words() {
    return amount
        + switch (unit) {
          case HOUR -> " h";
          case DAY -> " d";
          case WORKING_DAY -> " working days";
        };
  }

  static boolean works(DayOfWeek day) {
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
  }
}
