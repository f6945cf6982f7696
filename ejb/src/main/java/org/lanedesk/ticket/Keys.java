package org.lanedesk.ticket;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.account.FirstInsert;

/** Requests that carried a key. */
@Repository
public interface Keys {

  StatelessSession session();

  @Query("from IdempotencyKey where accountId = :account and onceKey = :key")
  Optional<IdempotencyKey> of(Long account, String key);

  @Query(
      "update IdempotencyKey set ticketId = :ticket where accountId = :account and onceKey = :key")
  int opened(Long account, String key, Long ticket);

  /** Tickets that were opened by keys like this pattern. */
  @Query("select ticketId from IdempotencyKey where onceKey like :pattern and ticketId is not null")
  List<Long> openedBy(String pattern);

  @Query("delete from IdempotencyKey where createdAt < :before")
  int forgetOlder(Instant before);

  /**
   * True for the first who brings the key. Another who brings it at the same time waits until the
   * first has committed, and then is not the first.
   */
  default boolean first(Once once, Instant at) {
    var insert =
        new FirstInsert(
            "insert into idempotency_key (account_id, once_key, request_hash, created_at)"
                + " values (?, ?, ?, ?)",
            "id");
    return session()
        .doReturningWork(connection ->
            insert.run(connection, once.account(), once.key(), once.requestHash(), at).isPresent());
  }
}
