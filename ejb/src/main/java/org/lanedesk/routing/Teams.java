package org.lanedesk.routing;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.type.StandardBasicTypes;

/** Teams, owners of queues, and shifts. */
@Repository
public interface Teams {
  /** As many shifts as are read at once. */
  int MOST = 2_000;

  StatelessSession session();

  @Query("from Team order by name")
  List<Team> teams();

  @Query("from Team where id = :id")
  Optional<Team> team(Long id);

  @Query("select count(*) from Team where name = :name and id <> :but")
  long named(String name, Long but);

  @Query(
      "select s.id, s.accountId, a.name, s.startsAt, s.endsAt from Shift s, Account a"
          + " where a.id = s.accountId and s.startsAt < :to and s.endsAt > :from"
          + " order by s.startsAt, a.name, s.id limit :count offset :after")
  List<ShiftRow> shifts(Instant from, Instant to, int count, int after);

  @Query(
      "select count(*) from Shift where accountId = :account and startsAt < :to and endsAt > :from")
  long overlapping(Long account, Instant from, Instant to);

  @Query("delete from Shift where id = :id")
  int drop(Long id);

  /** The team of an agent, or null for none. */
  default void join(Long account, Long team) {
    session()
        .createNativeMutationQuery("update agent_desk set team_id = :team where id = :account")
        .setParameter("team", team, StandardBasicTypes.LONG)
        .setParameter("account", account)
        .executeUpdate();
  }

  default List<PersonName> membersOf(Long team) {
    return people(
        "select d.id, d.name from agent_desk d where d.team_id = :id order by d.name, d.id", team);
  }

  /** The own owners of a queue; with none, every supervisor is told. */
  default List<PersonName> ownersOf(Long queue) {
    return people(
        "select a.id, a.name from queue_owner o join account a on a.id = o.account_id"
            + " where o.queue_id = :id order by a.name, a.id",
        queue);
  }

  default List<PersonName> people(String sql, Long id) {
    return session()
        .createNativeQuery(sql, Object[].class)
        .addScalar("id", Long.class)
        .addScalar("name", String.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(one -> new PersonName((Long) one[0], (String) one[1]))
        .toList();
  }

  default void own(Long queue, List<Long> owners) {
    session()
        .createNativeMutationQuery("delete from queue_owner where queue_id = :queue")
        .setParameter("queue", queue)
        .executeUpdate();
    owners.forEach(owner ->
        session()
            .createNativeMutationQuery(
                "insert into queue_owner (queue_id, account_id) values (:queue, :owner)")
            .setParameter("queue", queue)
            .setParameter("owner", owner)
            .executeUpdate());
  }
}
