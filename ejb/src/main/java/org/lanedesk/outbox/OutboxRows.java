package org.lanedesk.outbox;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.event.Due;

/** What is still to be done, and what was. */
@Repository
public interface OutboxRows extends CrudRepository<OutboxRow, Long> {

  StatelessSession session();

  /** Ids of rows that are due and that no one else holds, locked for this transaction. */
  default List<Long> free(Instant now, int most) {
    return session()
        .createNativeQuery(
            new Due("outbox", "id", "due_at", "taken_until is null or taken_until < :now")
                .first("id", most),
            Long.class)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  @Query("update OutboxRow o set o.takenBy = :node, o.takenUntil = :until where o.id in :ids")
  int take(Collection<Long> ids, String node, Instant until);

  @Query(
      "select o.id, o.kind, o.recipient, o.payload, o.attempts, o.createdAt from OutboxRow o"
          + " where o.id in :ids order by o.id")
  List<Parcel> parcels(Collection<Long> ids);

  @Query(
      "update OutboxRow o set o.deliveredAt = :now, o.dueAt = null, o.takenBy = null,"
          + " o.takenUntil = null, o.lastError = null where o.id = :id")
  int delivered(Long id, Instant now);

  @Query("update OutboxRow o set o.payload = null where o.id = :id")
  int empty(Long id);

  @Query(
      "update OutboxRow o set o.attempts = o.attempts + 1, o.dueAt = :due, o.takenBy = null,"
          + " o.takenUntil = null, o.lastError = :why where o.id = :id")
  int again(Long id, Instant due, String why);

  @Query(
      "update OutboxRow o set o.dueAt = :due, o.takenBy = null, o.takenUntil = null,"
          + " o.lastError = :why where o.id = :id")
  int hold(Long id, Instant due, String why);

  @Query(
      "update OutboxRow o set o.attempts = o.attempts + 1, o.dueAt = null, o.takenBy = null,"
          + " o.takenUntil = null, o.lastError = :why where o.id = :id")
  int giveUp(Long id, String why);

  @Query(
      "select o.id, o.recipient, o.payload, o.createdAt, o.deliveredAt, o.attempts, o.lastError"
          + " from OutboxRow o where o.kind = :kind order by o.id desc")
  List<ParcelRow> newest(String kind, Limit limit);

  @Query(
      "select o.id, o.kind, o.recipient, o.payload, o.createdAt, o.deliveredAt, o.dueAt, o.attempts,"
          + " o.lastError from OutboxRow o where o.kind = :kind order by o.id desc")
  List<SentRow> sent(String kind, Limit limit);

  @Query(
      "select o.id, o.kind, o.recipient, o.payload, o.createdAt, o.deliveredAt, o.dueAt, o.attempts,"
          + " o.lastError from OutboxRow o where o.kind = :kind and o.recipient = :recipient"
          + " order by o.id desc")
  List<SentRow> sentTo(String kind, String recipient, Limit limit);

  @Query(
      "select o.id, o.kind, o.recipient, o.payload, o.createdAt, o.deliveredAt, o.dueAt, o.attempts,"
          + " o.lastError from OutboxRow o where o.id = :id")
  Optional<SentRow> one(Long id);

  @Query(
      "update OutboxRow o set o.dueAt = :now, o.attempts = 0, o.deliveredAt = null,"
          + " o.takenBy = null, o.takenUntil = null where o.id = :id and o.payload is not null")
  int anew(Long id, Instant now);

  @Query("select count(*) from OutboxRow o where o.dueAt is not null")
  long open();

  @Query("select min(o.createdAt) from OutboxRow o where o.dueAt is not null")
  Optional<Instant> oldestOpen();

  @Query("delete from OutboxRow o where o.dueAt is null and o.createdAt < :before")
  int forget(Instant before);
}
