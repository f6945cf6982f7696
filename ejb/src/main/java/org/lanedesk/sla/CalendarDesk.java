package org.lanedesk.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;

/** The calendars that promises count by. */
@Stateless
public class CalendarDesk {
  @Inject PolicyBook book;

  /** The newest version of each calendar, by code: what a policy may be given. */
  public List<SlaCalendar> usable(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var newest = BinaryOperator.maxBy(Comparator.comparingInt(SlaCalendar::version));
    return book.rules().calendars().values().stream()
        .collect(Collectors.toMap(SlaCalendar::code, one -> one, newest))
        .values()
        .stream()
        .sorted(Comparator.comparing(SlaCalendar::code))
        .toList();
  }
}
