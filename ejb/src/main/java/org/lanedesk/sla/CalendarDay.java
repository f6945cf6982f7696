package org.lanedesk.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The opening spans of one weekday or special date of a calendar. */
@Entity
@Table(name = "sla_calendar_day")
class CalendarDay {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long calendarId;
  private String openDay;
  private String spans;

  @Enumerated(EnumType.STRING)
  private DayKind kind;

  private String name;

  protected CalendarDay() {}

  static CalendarDay of(Long calendar, String day, String spans, DayKind kind, String name) {
    var row = new CalendarDay();
    row.calendarId = calendar;
    row.openDay = day;
    row.spans = spans;
    row.kind = kind;
    row.name = name;
    return row;
  }

  /** A date, not a day of the week. */
  boolean special() {
    return Character.isDigit(openDay.charAt(0));
  }

  SpecialDay specialDay() {
    return new SpecialDay(openDay, kind == null ? DayKind.HOLIDAY : kind, name, spans);
  }

  Long calendarId() {
    return calendarId;
  }

  String day() {
    return openDay;
  }

  String spans() {
    return spans;
  }
}
