package org.lanedesk.routing;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** What people were told. */
@Repository
interface Notices extends CrudRepository<Notice, Long> {
  StatelessSession session();

  @Query("from Notice n where n.accountId = :account order by n.id desc")
  List<Notice> newest(Long account, Limit limit);

  @Query("select count(*) from Notice n where n.accountId = :account and n.seenAt is null")
  long unseen(Long account);

  @Query("update Notice n set n.seenAt = :at where n.accountId = :account and n.seenAt is null")
  int seen(Long account, Instant at);

  /** The owners of a queue, or every supervisor when it has none. */
  default List<Long> owners(Long queue) {
    var own =
        queue == null
            ? List.<Long>of()
            : session()
                .createNativeQuery(
                    "select account_id from queue_owner where queue_id = :queue order by id",
                    Long.class)
                .setParameter("queue", queue)
                .getResultList();
    return own.isEmpty()
        ? session()
            .createNativeQuery(
                "select r.account_id from account_role r join account a on a.id = r.account_id"
                    + " where r.role = 'SUPERVISOR' and a.state = 'ACTIVE' order by r.account_id",
                Long.class)
            .getResultList()
        : own;
  }

  /** The owner of the team of an agent. */
  default List<Long> teamOwner(Long agent) {
    return session()
        .createNativeQuery(
            "select t.owner_id from agent_desk d join team t on t.id = d.team_id"
                + " where d.id = :agent and t.owner_id is not null",
            Long.class)
        .setParameter("agent", agent)
        .getResultList();
  }

  /** Some of these people are online. */
  default boolean anyOnline(Collection<Long> accounts) {
    return !accounts.isEmpty()
        && session()
                .createNativeQuery(
                    "select count(*) from agent_desk where id in (:accounts)"
                        + " and presence in ('ONLINE', 'BUSY')",
                    Long.class)
                .setParameter("accounts", accounts)
                .getSingleResult()
            > 0;
  }
}
