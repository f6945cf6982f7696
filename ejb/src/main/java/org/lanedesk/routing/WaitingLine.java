package org.lanedesk.routing;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketState;

/**
 * What waits, in the order of the index {@code ticket_serving}. The order-by clauses name all its
 * columns, so that both databases read it and sort nothing.
 */
@Repository
public interface WaitingLine {
  String ORDER = " order by waiting, queue_id, lane, rank_at, started_at, id";

  StatelessSession session();

  @Insert
  void decided(RoutingDecision decision);

  @Query("from RoutingDecision where ticketId = :ticket order by id")
  List<RoutingDecision> decisions(Long ticket);

  /** The customer's other tickets since then, latest first, and whether they say the same. */
  @Query(
      "select o.id, o.createdAt, o.state, o.assigneeId, o.reason, o.orderNumber,"
          + " case when o.textHash = t.textHash then true else false end"
          + " from Ticket o, Ticket t where t.id = :ticket and o.requesterId = :requester"
          + " and o.createdAt >= :since and o.id < :ticket order by o.createdAt desc limit 20")
  List<EarlierTicket> earlier(Long ticket, Long requester, Instant since);

  /** The head of each lane of these queues that has one. */
  default List<Head> heads(List<Long> queues, Iterable<Lane> lanes) {
    return heads(queues, lanes, 1, Beyond.NOTHING);
  }

  /** The head of each lane of these queues that has one, of what is not beyond an agent. */
  default List<Head> heads(List<Long> queues, Iterable<Lane> lanes, Beyond beyond) {
    return heads(queues, lanes, 1, beyond);
  }

  /** The first so many of each lane of these queues, each lane in the order of serving. */
  default List<Head> heads(List<Long> queues, Iterable<Lane> lanes, int most, Beyond beyond) {
    var asked = new ArrayList<String>();
    for (var queue : queues) {
      for (var lane : lanes) {
        asked.add(
            "(select queue_id, lane, rank_at, started_at, id from ticket where waiting = true"
                + " and queue_id = "
                + queue
                + " and lane = '"
                + lane
                + "'"
                + beyond.sql()
                + ORDER
                + " limit "
                + most
                + ")");
      }
    }
    if (asked.isEmpty()) {
      return List.of();
    }
    return beyond
        .bind(session().createNativeQuery(String.join(" union all ", asked), Object[].class))
        .addScalar("queue_id", Long.class)
        .addScalar("lane", String.class)
        .addScalar("rank_at", Instant.class)
        .addScalar("started_at", Instant.class)
        .addScalar("id", Long.class)
        .getResultList()
        .stream()
        .map(head ->
            new Head(
                (Long) head[0],
                Lane.valueOf((String) head[1]),
                (Instant) head[2],
                (Instant) head[3],
                (Long) head[4]))
        .toList();
  }

  /**
   * This ticket, locked, when nobody else is changing it and it still waits. Found first and locked
   * then: a database that locks while it sorts would lock the whole lane.
   */
  default Optional<Candidate> lock(Long id) {
    return session()
        .createNativeQuery(
            "select state from ticket where id = :id and waiting = true for update skip locked",
            String.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(state -> new Candidate(id, TicketState.valueOf(state)))
        .findFirst();
  }

  /** How many of a lane would be served before that rank. */
  @Query(
      "select count(*) from Ticket where waiting = true and queueId = :queue and lane = :lane"
          + " and rankAt < :rank")
  long ahead(Long queue, Lane lane, Instant rank);

  /** How many wait, since when, and the next instant by which one must be answered. */
  @Query(
      "select queueId, lane, count(*), min(startedAt), min(answerBy) from Ticket"
          + " where waiting = true group by queueId, lane")
  List<LaneCount> counts();

  /** When the latest chats of this queue were opened and first answered. */
  @Query(
      "select createdAt, firstReplyAt from Ticket where queueId = :queue and channel = CHAT"
          + " and createdAt >= :since and firstReplyAt is not null order by createdAt desc limit 30")
  List<AnsweredChat> answered(Long queue, Instant since);
}
