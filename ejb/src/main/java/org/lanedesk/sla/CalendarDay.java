package org.lanedesk.sla;

import jakarta.persistence.Entity;
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

  protected CalendarDay() {}

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
