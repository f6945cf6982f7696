package org.lanedesk.routing;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.account.FirstInsert;
import org.lanedesk.ticket.Lane;

/** Who is at work. */
@Repository
public interface Seats {

  StatelessSession session();

  @Query("from AgentSeat where id = :account")
  Optional<AgentSeat> of(Long account);

  /** Those at work first, then by name; enough for reasons and boards. */
  @Query("from AgentSeat order by presence, name limit 200")
  List<AgentSeat> all();

  @Query("from AgentQueue")
  List<AgentQueue> queues();

  @Query("select queueId from AgentQueue where accountId = :account")
  List<Long> queuesOf(Long account);

  @Query("delete from AgentQueue where accountId = :account")
  int forgetQueues(Long account);

  @Query("update AgentSeat set seenAt = :at where id = :account and presence <> OFFLINE")
  int beat(Long account, Instant at);

  @Query(
      "update AgentSeat set presence = :presence, name = :name, seenAt = :at where id = :account")
  int present(Long account, String name, Presence presence, Instant at);

  @Query(
      "update AgentSeat set capacity = :capacity, reservedLane = :reserved,"
          + " languages = :languages where id = :account")
  int setUp(Long account, int capacity, Lane reserved, String languages);

  default boolean first(Long account, String name, Presence presence, Instant at) {
    var insert =
        new FirstInsert(
            "insert into agent_desk (id, name, presence, capacity, languages, seen_at)"
                + " values (?, ?, ?, ?, '', ?)",
            "id");
    return session()
        .doReturningWork(connection ->
            insert
                .run(connection, account, name, presence.name(), Seat.USUAL_CAPACITY, at)
                .isPresent());
  }

  default void serve(Long account, Long queue) {
    session().insert(AgentQueue.of(account, queue));
  }

  /** Agents who were at work and have not been heard of; another node that asks skips them. */
  default List<Long> gone(Instant before) {
    return session()
        .createNativeQuery(
            "select id from agent_desk where presence <> 'OFFLINE' and seen_at < :before"
                + " order by id limit 20 for update skip locked",
            Long.class)
        .setParameter("before", before)
        .getResultList();
  }

  /** Chats they hold that wait for an answer. */
  @Query(
      "select id from Ticket where assigneeId = :account and channel = CHAT"
          + " and state in (ASSIGNED, IN_PROGRESS, ESCALATED) and unansweredSince is not null"
          + " order by id")
  List<Long> unansweredChats(Long account);
}
