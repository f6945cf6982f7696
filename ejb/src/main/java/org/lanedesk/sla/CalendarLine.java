package org.lanedesk.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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
  private Instant madeAt;
  private String madeBy;
  private String why;

  protected CalendarLine() {}

  static CalendarLine of(SlaCalendar calendar, Instant madeAt, String madeBy, String why) {
    var line = new CalendarLine();
    line.code = calendar.code();
    line.version = calendar.version();
    line.nameZh = calendar.nameZh();
    line.nameEn = calendar.nameEn();
    line.zone = calendar.hours().zone().getId();
    line.alwaysOpen = calendar.hours().alwaysOpen();
    line.madeAt = madeAt;
    line.madeBy = madeBy;
    line.why = why;
    return line;
  }

  Long id() {
    return id;
  }

  int version() {
    return version;
  }

  CalendarView view(List<CalendarDay> days, int policies) {
    var special =
        days.stream().filter(CalendarDay::special).map(CalendarDay::specialDay).sorted().toList();
    return new CalendarView(with(days), special, policies, madeAt, madeBy, why);
  }

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
