package org.lanedesk.routing;

import jakarta.data.Limit;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.account.FirstInsert;

/** Offers of waiting tickets to agents. */
@Repository
public interface Offers {

  StatelessSession session();

  /** Found by the index of what is open, however many there have been. */
  @Query("from Offer where openTicketId is not null order by id")
  List<Offer> open();

  @Query("from Offer where openAccountId = :account")
  Optional<Offer> openTo(Long account);

  @Query("from Offer where id = :id")
  Optional<Offer> offer(Long id);

  /** The latest of an agent, newest first. */
  @Query("from Offer where accountId = :account order by id desc")
  List<Offer> latest(Long account, Limit limit);

  /** Offers of these tickets that ended since then without being accepted. */
  @Query(
      "from Offer where ticketId in :tickets and endedAt >= :since"
          + " and state in (DECLINED, LAPSED)")
  List<Offer> refused(Collection<Long> tickets, Instant since);

  /** When each of these agents last accepted one. */
  @Query(
      "select accountId, max(endedAt) from Offer where accountId in :accounts"
          + " and state = ACCEPTED group by accountId")
  List<LastGot> lastGot(Collection<Long> accounts);

  /** One when it was open; it is open no longer then. */
  @Query(
      "update Offer set state = :state, openTicketId = null, openAccountId = null, endedAt = :at"
          + " where id = :id and state = OPEN")
  int end(Long id, OfferState state, Instant at);

  /**
   * Who last had a ticket of these customers and answered it.
   *
   * @param since nobody before then
   */
  @Query(
      "select requesterId, assigneeId, max(updatedAt) from Ticket where requesterId in :customers"
          + " and assigneeId is not null and firstReplyAt is not null and updatedAt >= :since"
          + " group by requesterId, assigneeId")
  List<LastTalk> lastTalks(Collection<Long> customers, Instant since);

  /** False when the ticket or the agent has an open offer already. */
  default boolean make(Long ticket, Long account, Instant at, Instant until) {
    var insert =
        new FirstInsert(
            "insert into ticket_offer (ticket_id, account_id, open_ticket_id, open_account_id,"
                + " state, made_at, until) values (?, ?, ?, ?, 'OPEN', ?, ?)",
            "id");
    return session()
        .doReturningWork(connection ->
            insert.run(connection, ticket, account, ticket, account, at, until).isPresent());
  }
}
