package org.lanedesk.sla;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When a desk is open: spans for each day of the week, replaced on special days (an empty list
 * closes that day), on the wall clock of one zone.
 *
 * <p>Where the clock jumps forward, a bound inside the missing hour is the instant of the jump;
 * where it is set back, a bound inside the doubled hour is its first pass. So neighbouring spans
 * never overlap and never leave a hole, in any zone.
 */
public record OpeningHours(
    ZoneId zone,
    Map<DayOfWeek, List<Span>> week,
    Map<LocalDate, List<Span>> special,
    boolean alwaysOpen)
    implements Serializable {

  /**
   * @throws IllegalArgumentException when spans of a day overlap, or when no day of the week opens
   */
  public OpeningHours {
    var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    week.forEach((day, spans) -> days.put(day, ordered(day, spans)));
    var dates = new TreeMap<LocalDate, List<Span>>();
    special.forEach((date, spans) -> dates.put(date, ordered(date, spans)));
    if (!alwaysOpen && days.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a calendar must open on at least one day of the week");
    }
    week = Map.copyOf(days);
    special = Map.copyOf(dates);
  }

  public static OpeningHours always(ZoneId zone) {
    return new OpeningHours(zone, Map.of(), Map.of(), true);
  }

  /** The same spans on every day of the week. */
  public static OpeningHours daily(ZoneId zone, Span... spans) {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, List.of(spans));
    }
    return new OpeningHours(zone, week, Map.of(), false);
  }

  /** A stretch of real time in which the desk is open, end exclusive; may be empty. */
  record Open(Instant start, Instant end) {}

  LocalDate dayOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The stretches of one local day, in order. */
  List<Open> on(LocalDate date) {
    var spans = alwaysOpen ? List.of(Span.DAY) : special.getOrDefault(date, ofWeek(date));
    var open = new ArrayList<Open>(spans.size());
    for (var span : spans) {
      open.add(new Open(instant(date, span.from()), instant(date, span.to())));
    }
    return open;
  }

  /** The stretches of one local day in minutes of its wall clock, for a picture. */
  List<OpenDay.Band> bands(LocalDate date) {
    var spans = alwaysOpen ? List.of(Span.DAY) : special.getOrDefault(date, ofWeek(date));
    return spans.stream()
        .map(span ->
            new OpenDay.Band(
                span.from() / 60,
                span.to() / 60,
                instant(date, span.from()),
                instant(date, span.to())))
        .toList();
  }

  private List<Span> ofWeek(LocalDate date) {
    return week.getOrDefault(date.getDayOfWeek(), List.of());
  }

  private Instant instant(LocalDate date, int second) {
    var local =
        second == 86_400
            ? date.plusDays(1).atStartOfDay()
            : date.atTime(LocalTime.ofSecondOfDay(second));
    var jump = zone.getRules().getTransition(local);
    return jump != null && jump.isGap() ? jump.getInstant() : local.atZone(zone).toInstant();
  }

  private static List<Span> ordered(Object day, List<Span> spans) {
    var sorted = spans.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).overlaps(sorted.get(i))) {
        throw new IllegalArgumentException("spans overlap on " + day + ": " + sorted);
      }
    }
    return sorted;
  }
}
