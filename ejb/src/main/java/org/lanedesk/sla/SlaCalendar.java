package org.lanedesk.sla;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Opening hours with a name. Never edited: a change is a new version with a new id, so that what
 * was measured by the old one can be measured again.
 */
public record SlaCalendar(
    Long id, String code, int version, String nameZh, String nameEn, OpeningHours hours)
    implements Serializable {

  /**
   * @param days {@code MONDAY} … {@code SUNDAY} or ISO dates, each with its spans separated by
   *     commas; no spans close the day
   */
  static SlaCalendar of(
      Long id,
      String code,
      int version,
      String nameZh,
      String nameEn,
      String zone,
      boolean alwaysOpen,
      Map<String, String> days) {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    var special = new HashMap<LocalDate, List<Span>>();
    days.forEach((day, spans) -> {
      if (Character.isDigit(day.charAt(0))) {
        special.put(LocalDate.parse(day), spans(spans));
      } else {
        week.put(DayOfWeek.valueOf(day), spans(spans));
      }
    });
    var hours = new OpeningHours(ZoneId.of(zone), week, special, alwaysOpen);
    return new SlaCalendar(id, code, version, nameZh, nameEn, hours);
  }

  /** The days as {@link #of} reads them. */
  Map<String, String> days() {
    var days = new TreeMap<String, String>();
    hours.week().forEach((day, spans) -> days.put(day.name(), text(spans)));
    hours.special().forEach((date, spans) -> days.put(date.toString(), text(spans)));
    return days;
  }

  public SlaClock clock() {
    return new SlaClock(hours);
  }

  private static List<Span> spans(String text) {
    return text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(Span::parse).toList();
  }

  static String text(List<Span> spans) {
    return String.join(",", spans.stream().map(Span::toString).toList());
  }
}
