package org.lanedesk.ticket;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.StatelessSession;

/** What is to be taken out of conversations. */
@Repository
public interface Forgetting extends CrudRepository<Ticket, Long> {

  StatelessSession session();

  @Query(
      "select count(*) from Ticket t where t.requesterId = :member"
          + " and t.state not in (RESOLVED, CLOSED, MERGED, SPAM)")
  long open(Long member);

  /** Names become a dash, and what the member wrote is gone. */
  default void forget(Long member) {
    for (var sql :
        List.of(
            "update message set text = '–', author_name = '–' where author_id =" + " :member",
            "update ticket set requester_name = '–', requester_email = null, subject = '–', preview"
                + " = '–', csat_comment = null, custom_fields = '' where requester_id = :member"))
      session().createNativeMutationQuery(sql).setParameter("member", member).executeUpdate();
  }
}
