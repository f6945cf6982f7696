package org.lanedesk.returns;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import org.hibernate.StatelessSession;

/** What is to be taken out of returns. */
@Repository
public interface Forgetting extends CrudRepository<ReturnRequest, Long> {

  StatelessSession session();

  @Query(
      "select count(*) from ReturnRequest r where r.memberId = :member"
          + " and r.state not in (REFUNDED, COMPLETED, CANCELLED, CLOSED, REJECTED)")
  long open(Long member);

  /** The name becomes a dash, and what the member wrote is gone. */
  default void forget(Long member) {
    session()
        .createNativeMutationQuery(
            "update return_request set member_name = '–', text = null where member_id = :member")
        .setParameter("member", member)
        .executeUpdate();
  }
}
