package org.lanedesk.account;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** How often things were tried. */
@Repository
public interface Attempts extends CrudRepository<Attempt, String> {

  StatelessSession session();

  @Query("select a.hits from Attempt a where a.id = :key and a.resetsAt > :now")
  Optional<Integer> hits(String key, Instant now);

  @Query("update Attempt a set a.hits = a.hits + 1 where a.id = :key and a.resetsAt > :now")
  int again(String key, Instant now);

  @Query(
      "update Attempt a set a.hits = 1, a.resetsAt = :resetsAt"
          + " where a.id = :key and a.resetsAt <= :now")
  int anew(String key, Instant resetsAt, Instant now);

  @Query("delete from Attempt a where a.resetsAt < :before")
  int forget(Instant before);

  /** False when another node has just begun the same count. */
  default boolean begin(String key, Instant resetsAt) {
    var insert =
        new FirstInsert("insert into attempt (id, hits, resets_at) values (?, 1, ?)", "id");
    return session()
        .doReturningWork(connection -> insert.run(connection, key, resetsAt))
        .isPresent();
  }
}
