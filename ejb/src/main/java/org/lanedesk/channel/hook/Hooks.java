package org.lanedesk.channel.hook;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Addresses of other systems. */
@Repository
public interface Hooks extends CrudRepository<Hook, Long> {

  @Query("from Hook h order by h.name")
  List<Hook> inOrder();

  @Query("from Hook h where h.active = true order by h.id")
  List<Hook> active();

  @Query("select h.id from Hook h where h.name = :name")
  Optional<Long> named(String name);

  @Query("update Hook h set h.restingUntil = :until where h.id = :id")
  int rest(Long id, Instant until);
}
