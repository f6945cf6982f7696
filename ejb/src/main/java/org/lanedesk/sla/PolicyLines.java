package org.lanedesk.sla;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

/** Policies and calendars, all versions. */
@Repository
interface PolicyLines extends CrudRepository<PolicyLine, Long> {

  @Query("from PolicyLine p order by p.position, p.id")
  List<PolicyLine> all();

  @Query("from PolicyLine p where p.code = :code order by p.version")
  List<PolicyLine> versions(String code);

  @Query("from CalendarLine c order by c.id")
  List<CalendarLine> calendars();

  @Query("from CalendarDay d order by d.id")
  List<CalendarDay> days();
}
