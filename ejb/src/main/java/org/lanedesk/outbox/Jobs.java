package org.lanedesk.outbox;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;

/** Long work under way and done. */
@Repository
public interface Jobs extends CrudRepository<Job, Long> {

  @Query(
      "update Job j set j.state = WORKING, j.progress = :seen, j.kept = :kept,"
          + " j.refused = :refused, j.touchedAt = :now where j.id = :id")
  int progress(Long id, long seen, long kept, long refused, Instant now);

  @Query(
      "update Job j set j.state = FAILED, j.message = :why, j.finishedAt = :now"
          + " where j.state in (QUEUED, WORKING) and j.touchedAt < :before")
  int breakOff(String why, Instant before, Instant now);

  @Query("from Job j order by j.id desc")
  List<Job> newest(Limit limit);
}
