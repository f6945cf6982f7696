package org.lanedesk.ticket;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** The tickets. */
@Repository
public interface Tickets extends CrudRepository<Ticket, Long> {

  StatelessSession session();

  /**
   * What {@code sla} promised for the round that waits. Not a change in a person's eyes: the
   * version stays.
   */
  @Query("update Ticket set answerBy = :answerBy where id = :id")
  int promised(Long id, Instant answerBy);

  /** One for the first agent who claims a waiting ticket, none for everyone after. */
  @Query(
      "update Ticket set state = :state, assigneeId = :agent, assigneeName = :name, waiting = false,"
          + " updatedAt = :at, version = version + 1 where id = :id and waiting = true")
  int claim(Long id, TicketState state, Long agent, String name, Instant at);

  /** Its place in a queue. Not a change in a person's eyes: the version stays. */
  @Query(
      "update Ticket set queueId = :queue, lane = :lane, rankAt = :rankAt, share = :share,"
          + " flags = :flags, state = :state, waiting = :waiting, skills = :skills where id = :id")
  int placed(
      Long id,
      Long queue,
      Lane lane,
      Instant rankAt,
      int share,
      String flags,
      TicketState state,
      boolean waiting,
      String skills);

  /** The ticket as it stands. */
  default Optional<TicketRow> row(Long id) {
    return findById(id).map(Ticket::row);
  }

  /** These tickets in the order of their ids as given; one that is gone is left out. */
  default List<TicketRow> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        session()
            .createSelectionQuery("from Ticket where id in :ids", Ticket.class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(Ticket::id, Ticket::row));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** The latest tickets, newest first. */
  default List<TicketRow> latest(int count) {
    return session()
        .createSelectionQuery("from Ticket order by createdAt desc, id desc", Ticket.class)
        .setMaxResults(count)
        .getResultList()
        .stream()
        .map(Ticket::row)
        .toList();
  }

  /** The ticket, and nobody else may change it until this transaction ends. */
  default Optional<Ticket> locked(Long id) {
    return Optional.ofNullable(session().get(Ticket.class, id, LockMode.PESSIMISTIC_WRITE));
  }

  /** One page, with one row more than the limit when there are more. */
  default List<Ticket> page(TicketQuery query) {
    return Listing.of(query).page(session());
  }

  default long count(TicketQuery query) {
    return Listing.of(query).count(session());
  }

  @Query(
      "select id from Ticket where requesterId = :requester"
          + " and state not in (RESOLVED, CLOSED, MERGED, SPAM) order by id")
  List<Long> openOf(Long requester);

  /** Ids of tickets that wait for a customer who says nothing. */
  @Query(
      "select id from Ticket where state = WAIT_CUSTOMER and (updatedAt < :before"
          + " or channel = CHAT and updatedAt < :chatBefore) order by createdAt limit 100")
  List<Long> silent(Instant before, Instant chatBefore);

  /** Ids of resolved tickets that nobody came back to, oldest first. */
  @Query(
      "select id from Ticket where state = RESOLVED and (resolvedAt < :before"
          + " or csat is not null and resolvedAt < :ratedBefore) order by createdAt limit 100")
  List<Long> toClose(Instant before, Instant ratedBefore);

  /** Not in the entity: it is written once and asked for rarely. */
  default void mergedInto(Long id, Long into) {
    session()
        .createNativeMutationQuery("update ticket set merged_into = :into where id = :id")
        .setParameter("into", into)
        .setParameter("id", id)
        .executeUpdate();
  }

  default void splitFrom(Long id, Long from) {
    session()
        .createNativeMutationQuery("update ticket set split_from = :from where id = :id")
        .setParameter("from", from)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** The ticket that this one goes on in. */
  default Optional<Long> mergedInto(Long id) {
    return session()
        .createNativeQuery(
            "select merged_into from ticket where id = :id and merged_into is not null", Long.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
