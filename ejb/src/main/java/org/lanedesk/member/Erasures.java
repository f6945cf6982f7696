package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Wishes to be forgotten, and the forgetting. */
@Repository
public interface Erasures extends CrudRepository<Erasure, Long> {

  StatelessSession session();

  @Query(
      "select e.id, e.memberId, a.email, a.name, e.state, e.askedAt, e.decidedAt, e.decidedBy,"
          + " e.note from Erasure e join Account a on a.id = e.memberId"
          + " order by case when e.state = ASKED then 0 else 1 end, e.id desc")
  List<ErasureRow> all(Limit limit);

  @Query("select e.id from Erasure e where e.memberId = :member and e.state = ASKED order by e.id")
  Optional<Long> open(Long member);

  @Query(
      "update Erasure e set e.state = :state, e.decidedAt = :at, e.decidedBy = :by, e.note = :note"
          + " where e.id = :id and e.state = ASKED")
  int decide(Long id, Erasure.State state, Instant at, String by, String note);

  /** Takes away what only this room keeps; orders, scores and uses stay as numbers. */
  default void forget(Long member) {
    for (var sql :
        List.of(
            "delete from member_profile where member_id = :member",
            "delete from member_consent where member_id = :member",
            "delete from member_search where member_id = :member",
            "delete from member_day where member_id = :member",
            "update product_review set text = null where member_id = :member",
            "update purchase set address_mark = null where member_id = :member",
            "update member set number = null, note = null, dedicated_id = null, backup_id = null, level_told = true"
                + " where id = :member"))
      session().createNativeMutationQuery(sql).setParameter("member", member).executeUpdate();
  }
}
