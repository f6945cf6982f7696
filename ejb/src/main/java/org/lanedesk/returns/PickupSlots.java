package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * When somebody can come to the door: two hours at a time between 09:00 and 20:00 in the customer's
 * zone, within two hours at the earliest, seven days ahead at most (domain.md §2.1, §3.3 R14).
 */
public record PickupSlots(ZoneId zone) {
  private static final List<LocalTime> STARTS =
      List.of(
          LocalTime.of(9, 0),
          LocalTime.of(11, 0),
          LocalTime.of(13, 0),
          LocalTime.of(15, 0),
          LocalTime.of(17, 0));

  private static final LocalTime LAST = LocalTime.of(20, 0);
  private static final Duration NOTICE = Duration.ofHours(2);
  private static final int DAYS = 7;

  /** From when to when somebody comes. */
  public record Slot(Instant from, Instant to) implements Serializable {}

  /** All that can be booked now, soonest first. */
  public List<Slot> free(Instant now) {
    var slots = new ArrayList<Slot>();
    var today = now.atZone(zone).toLocalDate();
    for (int day = 0; day <= DAYS; day++)
      for (int n = 0; n < STARTS.size(); n++) {
        var end = n + 1 < STARTS.size() ? STARTS.get(n + 1) : LAST;
        var from = today.plusDays(day).atTime(STARTS.get(n)).atZone(zone).toInstant();
        if (!from.isBefore(now.plus(NOTICE)))
          slots.add(new Slot(from, today.plusDays(day).atTime(end).atZone(zone).toInstant()));
      }
    return List.copyOf(slots);
  }
}
