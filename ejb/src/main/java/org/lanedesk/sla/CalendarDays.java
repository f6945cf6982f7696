package org.lanedesk.sla;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

/** The days of calendars. */
@Repository
interface CalendarDays extends CrudRepository<CalendarDay, Long> {

  @Query("from CalendarDay d where d.calendarId = :calendar order by d.id")
  List<CalendarDay> of(Long calendar);
}
