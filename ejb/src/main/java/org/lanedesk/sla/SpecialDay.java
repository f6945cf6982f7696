package org.lanedesk.sla;

import java.io.Serializable;

/**
 * A date on which the week's hours do not count.
 *
 * @param date ISO, as typed
 * @param spans such as {@code 08:00-12:00,13:00-18:00}; empty closes the day
 */
public record SpecialDay(String date, DayKind kind, String name, String spans)
    implements Serializable, Comparable<SpecialDay> {

  @Override
  public int compareTo(SpecialDay other) {
    return date.compareTo(other.date);
  }
}
