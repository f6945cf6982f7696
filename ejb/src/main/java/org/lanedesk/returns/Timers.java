package org.lanedesk.returns;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.event.Due;

/** What runs on returns, and which return has to be looked at next. */
@Repository
public interface Timers {
  StatelessSession session();

  @Query("from TimerRow t where t.returnId = :returnId order by t.timer")
  List<TimerRow> of(Long returnId);

  @Insert
  void add(TimerRow timer);

  @Update
  void keep(TimerRow timer);

  @Delete
  void stop(TimerRow timer);

  /**
   * One return at which a timer is due and that nobody else holds, held until the transaction ends.
   */
  default Optional<Long> due(Instant now) {
    return session()
        .createNativeQuery(new Due("return_request", "id", "next_at").first("id", 1), Long.class)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Looks at it later: what it needs cannot be done now. */
  @Query("update ReturnRequest r set r.nextAt = :at where r.id = :id")
  int later(Long id, Instant at);
}
