package org.lanedesk.web.rules;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanedesk.sla.CalendarFile;
import org.lanedesk.sla.CalendarView;
import org.lanedesk.sla.CalendarWish;
import org.lanedesk.sla.DayKind;
import org.lanedesk.sla.Span;
import org.lanedesk.sla.SpecialDay;

/** What is typed about one calendar. */
public class CalendarForm implements Serializable {

  /** Hours of one weekday. */
  public static class Weekday implements Serializable {
    private final DayOfWeek day;
    private String spans;

    Weekday(DayOfWeek day, String spans) {
      this.day = day;
      this.spans = spans;
    }

    public DayOfWeek getDay() {
      return day;
    }

    public String getSpans() {
      return spans;
    }

    public void setSpans(String spans) {
      this.spans = spans;
    }
  }

  /** One special day. */
  public static class Special implements Serializable {
    private String date;
    private DayKind kind = DayKind.HOLIDAY;
    private String name;
    private String spans;

    static Special of(SpecialDay day) {
      var typed = new Special();
      typed.date = day.date();
      typed.kind = day.kind();
      typed.name = day.name();
      typed.spans = day.spans();
      return typed;
    }

    public String getDate() {
      return date;
    }

    public void setDate(String date) {
      this.date = date;
    }

    public DayKind getKind() {
      return kind;
    }

    public void setKind(DayKind kind) {
      this.kind = kind;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getSpans() {
      return spans;
    }

    public void setSpans(String spans) {
      this.spans = spans;
    }
  }

  private String code;
  private int seen;
  private String nameZh;
  private String nameEn;
  private String zone;
  private boolean alwaysOpen;
  private final List<Weekday> week = new ArrayList<>();
  private final List<Special> days = new ArrayList<>();
  private String why;

  static CalendarForm empty(String zone) {
    var form = new CalendarForm();
    form.zone = zone;
    for (var day : DayOfWeek.values()) {
      form.week.add(new Weekday(day, day.getValue() < 6 ? "09:00-18:00" : ""));
    }
    return form;
  }

  static CalendarForm of(CalendarView view) {
    var form = new CalendarForm();
    var calendar = view.calendar();
    form.code = calendar.code();
    form.seen = calendar.version();
    form.nameZh = calendar.nameZh();
    form.nameEn = calendar.nameEn();
    form.zone = calendar.hours().zone().getId();
    form.alwaysOpen = calendar.hours().alwaysOpen();
    for (var day : DayOfWeek.values()) {
      var spans = calendar.hours().week().getOrDefault(day, List.of());
      var text = spans.stream().map(Span::toString).collect(Collectors.joining(", "));
      form.week.add(new Weekday(day, text));
    }
    view.days().stream().map(Special::of).forEach(form.days::add);
    return form;
  }

  CalendarWish wish() {
    var hours = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
    week.forEach(one -> hours.put(one.day, one.spans));
    var typed =
        days.stream()
            .filter(one -> one.date != null || one.name != null || one.spans != null)
            .map(one -> new SpecialDay(one.date, one.kind, one.name, one.spans))
            .toList();
    return new CalendarWish(code, seen, nameZh, nameEn, zone, alwaysOpen, hours, typed, why);
  }

  /** Puts what a file says into the form; nothing is saved. */
  void take(CalendarFile.Read file) {
    if (!file.week().isEmpty()) {
      week.forEach(one -> one.spans = file.week().getOrDefault(one.day, ""));
    }
    for (var day : file.days()) {
      days.removeIf(one -> day.date().equals(one.date));
      days.add(Special.of(day));
    }
    days.sort(Comparator.comparing(Special::getDate, Comparator.nullsLast(String::compareTo)));
  }

  /** Hours of a usual working day: those that most weekdays have. */
  String usual() {
    return week.stream()
        .map(one -> one.spans == null ? "" : one.spans.replace(" ", ""))
        .filter(spans -> !spans.isEmpty())
        .collect(Collectors.groupingBy(spans -> spans, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("09:00-18:00");
  }

  void addDay() {
    days.add(new Special());
  }

  void removeDay(int index) {
    days.remove(index);
  }

  public boolean isNew() {
    return seen == 0;
  }

  public int getSeen() {
    return seen;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public boolean isAlwaysOpen() {
    return alwaysOpen;
  }

  public void setAlwaysOpen(boolean alwaysOpen) {
    this.alwaysOpen = alwaysOpen;
  }

  public List<Weekday> getWeek() {
    return week;
  }

  public List<Special> getDays() {
    return days;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
