package org.lanedesk.channel.hook;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Systems that tell us changes, and what was heard of them. */
@Repository
public interface Sources extends CrudRepository<HookSource, Long> {

  StatelessSession session();

  /** Holds the source until the end of the transaction: of two same messages one waits. */
  default void hold(Long source) {
    session()
        .createNativeQuery("select id from hook_source where id = :id for update", Long.class)
        .setParameter("id", source)
        .getResultList();
  }

  @Query("from HookSource s order by s.name")
  List<HookSource> inOrder();

  @Query("from HookSource s where s.name = :name and s.active = true")
  Optional<HookSource> named(String name);

  @Query("select count(*) from HookSource s where s.name = :name")
  long count(String name);

  @Query("select count(*) from HookHeard h where h.sourceId = :source and h.signature = :signature")
  long heard(Long source, String signature);

  @Insert
  void add(HookHeard heard);

  @Query("update HookSource s set s.usedAt = :now where s.id = :id")
  int used(Long id, Instant now);

  @Query("delete from HookHeard h where h.sourceId = :source")
  int forget(Long source);

  @Query("delete from HookHeard h where h.at < :before")
  int forgetBefore(Instant before);
}
