package org.lanedesk.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A {@link SlaCalendar} as it is kept, without its days. */
@Entity
@Table(name = "sla_calendar")
class CalendarLine {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;
  private int version;
  private String nameZh;
  private String nameEn;
  private String zone;
  private boolean alwaysOpen;

  protected CalendarLine() {}

  SlaCalendar with(List<CalendarDay> days) {
    return SlaCalendar.of(
        id,
        code,
        version,
        nameZh,
        nameEn,
        zone,
        alwaysOpen,
        days.stream()
            .filter(day -> day.calendarId().equals(id))
            .collect(java.util.stream.Collectors.toMap(CalendarDay::day, CalendarDay::spans)));
  }
}
