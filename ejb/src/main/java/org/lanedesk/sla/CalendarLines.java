package org.lanedesk.sla;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;

/** Calendars, all versions. */
@Repository
interface CalendarLines extends CrudRepository<CalendarLine, Long> {

  @Query("from CalendarLine c where c.code = :code order by c.version")
  List<CalendarLine> versions(String code);

  @Query(
      "select count(*) from Promise p where p.calendarId in :calendars"
          + " and p.state in (RUNNING, PAUSED)")
  long running(Collection<Long> calendars);
}
