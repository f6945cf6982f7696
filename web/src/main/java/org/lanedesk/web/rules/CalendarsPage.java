package org.lanedesk.web.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lanedesk.sla.CalendarDesk;
import org.lanedesk.sla.CalendarView;
import org.lanedesk.web.Who;

/** The newest version of every calendar. */
@Named
@RequestScoped
public class CalendarsPage {
  @Inject CalendarDesk desk;
  @Inject Who who;

  private List<CalendarView> rows;

  public List<CalendarView> getRows() {
    if (rows == null) {
      rows =
          desk.usable(who.caller()).stream()
              .map(calendar -> desk.versions(who.caller(), calendar.code()).getFirst())
              .toList();
    }
    return rows;
  }
}
