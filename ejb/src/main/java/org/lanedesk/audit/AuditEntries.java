package org.lanedesk.audit;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

/** The log. */
@Repository
public interface AuditEntries extends CrudRepository<AuditEntry, Long> {

  @Query(
      "select e.id, e.at, e.actorKind, e.actorId, e.actorName, e.deed, e.subject, e.detail"
          + " from AuditEntry e where e.id < :before and (e.deed like :pattern"
          + " or e.subject like :pattern or lower(e.actorName) like :pattern) order by e.id desc")
  List<AuditRow> newest(Long before, String pattern, Limit limit);
}
