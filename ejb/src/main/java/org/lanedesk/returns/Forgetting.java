package org.lanedesk.returns;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.StatelessSession;

/** What is to be taken out of returns. */
@Repository
public interface Forgetting extends CrudRepository<ReturnRequest, Long> {

  StatelessSession session();

  @Query(
      "select count(*) from ReturnRequest r where r.memberId = :member"
          + " and r.state not in (REFUNDED, COMPLETED, CANCELLED, CLOSED, REJECTED)")
  long open(Long member);

  /** Photos of returns whose advance is claimed back. */
  @Query(
      "select p.uploadId from ReturnPhoto p join Advance a on a.returnId = p.returnId"
          + " where a.memberId = :member and a.state = CLAIMED")
  List<Long> claimed(Long member);

  /** The name becomes a dash, and what the member wrote and showed is gone. */
  default void forget(Long member) {
    var theirs = "(select id from return_request where member_id = :member)";
    for (var sql :
        List.of(
            "update return_request set member_name = '–', text = null where member_id = :member",
            "update return_event set actor_name = '–', note = null where actor_kind = 'CUSTOMER'"
                + " and return_id in "
                + theirs,
            "delete from return_photo where return_id in "
                + theirs
                + " and return_id not in (select return_id from return_advance"
                + " where state = 'CLAIMED')"))
      session().createNativeMutationQuery(sql).setParameter("member", member).executeUpdate();
  }
}
