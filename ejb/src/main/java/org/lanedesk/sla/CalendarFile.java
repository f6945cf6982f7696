package org.lanedesk.sla;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.ExceptionDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lanedesk.event.Refusal;

/**
 * Calendars as iCalendar files (RFC 5545).
 *
 * <p>Written are one weekly event for each span of the week, an all-day event for each closed day
 * and timed events for other special days. Read are the same, and the files of public holidays: an
 * all-day event closes its days; one whose summary says that the day is worked (班) opens it with
 * the hours of a usual working day. A weekly event sets the hours of its weekdays.
 */
public final class CalendarFile {
  private static final int MOST = 2_000_000;
  private static final int MOST_DAYS_LONG = 60;
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private CalendarFile() {}

  /**
   * What a file says.
   *
   * @param week hours by weekday; empty when the file has no weekly events
   * @param passedOver summaries of events that say nothing about opening hours
   */
  public record Read(Map<DayOfWeek, String> week, List<SpecialDay> days, List<String> passedOver) {}

  /** The calendar as a file in UTF-8. */
  public static String write(CalendarView view) {
    var calendar = view.calendar();
    var zone = TimeZone.getTimeZone(calendar.hours().zone());
    var ical = new ICalendar();
    ical.setProductId("-//Lanedesk//Lanedesk//EN");
    ical.setName(calendar.nameEn());
    ical.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(zone, zone.getID()));
    if (calendar.hours().alwaysOpen()) {
      for (var day : DayOfWeek.values()) {
        ical.addEvent(weekly(view, day, Span.DAY));
      }
    }
    for (var day : DayOfWeek.values()) {
      for (var span : calendar.hours().week().getOrDefault(day, List.of())) {
        ical.addEvent(weekly(view, day, span));
      }
    }
    for (var day : view.days()) {
      special(view, day).forEach(ical::addEvent);
    }
    return Biweekly.write(ical).go();
  }

  /**
   * @param usual hours of a working day, for days that the file only calls worked
   * @throws Refusal when it is no iCalendar file or is too large
   */
  public static Read read(String text, ZoneId zone, String usual) {
    if (text.length() > MOST) {
      throw new Refusal("calendar.file-large", MOST);
    }
    var ical = Biweekly.parse(text).first();
    if (ical == null) {
      throw new Refusal("calendar.file");
    }
    var week = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
    var days = new TreeMap<String, SpecialDay>();
    var passed = new ArrayList<String>();
    for (var event : ical.getEvents()) {
      if (event.getDateStart() == null || !add(event, zone, usual, week, days)) {
        passed.add(summary(event));
      }
    }
    var hours = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
    week.forEach(
        (day, spans) -> hours.put(day, String.join(",", spans.stream().sorted().toList())));
    return new Read(hours, List.copyOf(days.values()), passed);
  }

  private static boolean add(
      VEvent event,
      ZoneId zone,
      String usual,
      Map<DayOfWeek, List<String>> week,
      Map<String, SpecialDay> days) {
    var start = event.getDateStart().getValue();
    if (!start.hasTime()) {
      return wholeDays(event, start, usual, days);
    }
    var from = local(start, zone);
    var to = end(event, from, zone);
    if (!to.isAfter(from) || to.isAfter(from.toLocalDate().plusDays(1).atStartOfDay())) {
      return false;
    }
    var span = span(from, to);
    var rule = event.getRecurrenceRule() == null ? null : event.getRecurrenceRule().getValue();
    if (rule == null) {
      var date = from.toLocalDate().toString();
      var kind = kind(event, DayKind.EXTRA);
      days.merge(date, new SpecialDay(date, kind, summary(event), span), CalendarFile::joined);
      return true;
    }
    for (var day : weekdays(rule, from.getDayOfWeek())) {
      week.computeIfAbsent(day, none -> new ArrayList<>()).add(span);
    }
    return rule.getFrequency() == Frequency.WEEKLY || rule.getFrequency() == Frequency.DAILY;
  }

  private static boolean wholeDays(
      VEvent event, ICalDate start, String usual, Map<String, SpecialDay> days) {
    var first = date(start);
    var last = event.getDateEnd() == null ? first.plusDays(1) : date(event.getDateEnd().getValue());
    if (event.getRecurrenceRule() != null
        || ChronoUnit.DAYS.between(first, last) > MOST_DAYS_LONG) {
      return false;
    }
    var kind = kind(event, DayKind.HOLIDAY);
    var summary = summary(event);
    for (var day = first; day.isBefore(last); day = day.plusDays(1)) {
      var spans = kind == DayKind.HOLIDAY ? "" : usual;
      days.put(day.toString(), new SpecialDay(day.toString(), kind, summary, spans));
    }
    return true;
  }

  /** By its category, or by the word with which lists of public holidays mark a worked day. */
  private static DayKind kind(VEvent event, DayKind otherwise) {
    for (var categories : event.getCategories()) {
      for (var category : categories.getValues()) {
        for (var kind : DayKind.values()) {
          if (kind.name().equalsIgnoreCase(category)) {
            return kind;
          }
        }
      }
    }
    var summary = summary(event);
    return summary.contains("班") && !summary.contains("休") ? DayKind.EXTRA : otherwise;
  }

  private static List<DayOfWeek> weekdays(Recurrence rule, DayOfWeek start) {
    if (rule.getFrequency() == Frequency.DAILY) {
      return List.of(DayOfWeek.values());
    }
    if (rule.getFrequency() != Frequency.WEEKLY) {
      return List.of();
    }
    return rule.getByDay().isEmpty()
        ? List.of(start)
        : rule.getByDay().stream().map(day -> DayOfWeek.valueOf(day.getDay().name())).toList();
  }

  private static LocalDateTime end(VEvent event, LocalDateTime from, ZoneId zone) {
    if (event.getDateEnd() != null) {
      return local(event.getDateEnd().getValue(), zone);
    }
    return event.getDuration() == null
        ? from
        : from.plus(event.getDuration().getValue().toMillis(), ChronoUnit.MILLIS);
  }

  /** A time in UTC is told on the calendar's wall clock; any other is taken as it is written. */
  private static LocalDateTime local(ICalDate value, ZoneId zone) {
    var raw = value.getRawComponents();
    if (raw == null || raw.isUtc()) {
      return LocalDateTime.ofInstant(value.toInstant(), zone);
    }
    return LocalDateTime.of(
        raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute());
  }

  private static LocalDate date(ICalDate value) {
    var raw = value.getRawComponents();
    return raw == null
        ? LocalDate.ofInstant(value.toInstant(), ZoneId.systemDefault())
        : LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
  }

  private static String span(LocalDateTime from, LocalDateTime to) {
    var midnight = to.toLocalDate().isAfter(from.toLocalDate());
    return "%02d:%02d-%s"
        .formatted(
            from.getHour(),
            from.getMinute(),
            midnight ? "24:00" : "%02d:%02d".formatted(to.getHour(), to.getMinute()));
  }

  private static SpecialDay joined(SpecialDay a, SpecialDay b) {
    var spans = a.spans().isEmpty() ? b.spans() : a.spans() + "," + b.spans();
    return new SpecialDay(a.date(), a.kind(), a.name(), spans);
  }

  private static String summary(VEvent event) {
    var summary = event.getSummary() == null ? null : event.getSummary().getValue();
    return summary == null ? "" : summary.length() > 80 ? summary.substring(0, 80) : summary;
  }

  private static VEvent weekly(CalendarView view, DayOfWeek day, Span span) {
    var hours = view.calendar().hours();
    var date = MONDAY.plusDays(day.getValue() - 1L);
    var event = event(view, day.name() + "-" + span.from(), view.calendar().nameEn());
    timed(event, hours, date, span);
    event.setRecurrenceRule(
        new Recurrence.Builder(Frequency.WEEKLY)
            .byDay(biweekly.util.DayOfWeek.valueOf(day.name()))
            .build());
    var except = new ExceptionDates();
    view.days().stream()
        .map(special -> LocalDate.parse(special.date()))
        .filter(special -> special.getDayOfWeek() == day)
        .forEach(special -> except.getValues().add(at(hours, special, span.from())));
    if (!except.getValues().isEmpty()) {
      event.addExceptionDates(except);
    }
    return event;
  }

  private static List<VEvent> special(CalendarView view, SpecialDay day) {
    var date = LocalDate.parse(day.date());
    var name = day.name() == null ? day.kind().name().toLowerCase(Locale.ROOT) : day.name();
    var spans = day.spans().isBlank() ? List.<String>of() : List.of(day.spans().split(","));
    if (spans.isEmpty()) {
      var event = event(view, day.date(), name);
      event.setDateStart(wholeDay(date));
      event.setDateEnd(wholeDay(date.plusDays(1)));
      event.addCategories(day.kind().name());
      return List.of(event);
    }
    return spans.stream()
        .map(Span::parse)
        .map(span -> {
          var event = event(view, day.date() + "-" + span.from(), name);
          timed(event, view.calendar().hours(), date, span);
          event.addCategories(day.kind().name());
          return event;
        })
        .collect(Collectors.toList());
  }

  private static VEvent event(CalendarView view, String part, String summary) {
    var calendar = view.calendar();
    var event = new VEvent();
    event.setUid("%s-v%d-%s@lanedesk".formatted(calendar.code(), calendar.version(), part));
    event.setDateTimeStamp(Date.from(view.madeAt()));
    event.setSummary(summary);
    return event;
  }

  private static void timed(VEvent event, OpeningHours hours, LocalDate date, Span span) {
    event.setDateStart(at(hours, date, span.from()));
    event.setDateEnd(at(hours, date, span.to()));
  }

  private static ICalDate at(OpeningHours hours, LocalDate date, int second) {
    Instant at = date.atStartOfDay().plusSeconds(second).atZone(hours.zone()).toInstant();
    return new ICalDate(Date.from(at), true);
  }

  private static ICalDate wholeDay(LocalDate date) {
    return new ICalDate(
        new DateTimeComponents(
            date.getYear(), date.getMonthValue(), date.getDayOfMonth(), 0, 0, 0, false),
        false);
  }
}
