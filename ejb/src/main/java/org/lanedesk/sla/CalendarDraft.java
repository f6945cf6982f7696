package org.lanedesk.sla;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/** Makes the next version of a calendar of what a supervisor wishes, or says what is wrong. */
record CalendarDraft(CalendarWish wish, int newest) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,39}");
  private static final int MOST_DAYS = 1_000;
  private static final int MOST_TEXT = 300;

  SlaCalendar calendar() {
    if (wish.code() == null || !CODE.matcher(wish.code()).matches()) {
      throw new Refusal("calendar.code", wish.code());
    }
    var zh = Text.clean(wish.nameZh(), 80, "nameZh");
    var en = Text.clean(wish.nameEn(), 80, "nameEn");
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, spans(day, wish.week().get(day)));
    }
    if (!wish.alwaysOpen() && week.values().stream().allMatch(List::isEmpty)) {
      throw new Refusal("calendar.never-opens");
    }
    var hours = new OpeningHours(zone(), week, special(), wish.alwaysOpen());
    return new SlaCalendar(null, wish.code(), newest + 1, zh, en, hours);
  }

  /** The special days cleaned, in order of their dates. */
  List<SpecialDay> days() {
    return wish.days().stream()
        .map(day ->
            new SpecialDay(
                date(day.date()).toString(),
                day.kind() == null ? DayKind.HOLIDAY : day.kind(),
                Text.line(day.name(), 80, "name"),
                SlaCalendar.text(spans(day.date(), day.spans()))))
        .sorted()
        .toList();
  }

  private Map<LocalDate, List<Span>> special() {
    if (wish.days().size() > MOST_DAYS) {
      throw new Refusal("calendar.days", MOST_DAYS);
    }
    var special = new TreeMap<LocalDate, List<Span>>();
    for (var day : wish.days()) {
      var date = date(day.date());
      var spans = spans(date, day.spans());
      if (spans.isEmpty() && day.kind() != null && day.kind() != DayKind.HOLIDAY) {
        throw new Refusal("calendar.extra-closed", date);
      }
      if (special.put(date, spans) != null) {
        throw new Refusal("calendar.twice", date);
      }
    }
    return special;
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(wish.zone() == null ? "" : wish.zone().strip());
    } catch (DateTimeException unknown) {
      throw new Refusal("calendar.zone", wish.zone());
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text == null ? "" : text.strip());
    } catch (DateTimeException impossible) {
      throw new Refusal("calendar.date", text);
    }
  }

  private static List<Span> spans(Object day, String text) {
    var spans = new ArrayList<Span>();
    if (text == null || text.isBlank()) {
      return spans;
    }
    if (text.length() > MOST_TEXT) {
      throw new Refusal("text.too-long", day, MOST_TEXT, text.length());
    }
    for (var part : text.split("[,，;；]")) {
      try {
        spans.add(Span.parse(part.replace('–', '-').replace('：', ':')));
      } catch (IllegalArgumentException notASpan) {
        throw new Refusal("calendar.span", part.strip(), day);
      }
    }
    var sorted = spans.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).overlaps(sorted.get(i))) {
        throw new Refusal("calendar.overlap", sorted.get(i - 1), sorted.get(i), day);
      }
    }
    return sorted;
  }
}
