package org.lanedesk.ticket;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.account.FirstInsert;

/** What is typed and not sent, and who is looking. */
@Repository
public interface Drafts {

  StatelessSession session();

  @Query("from TicketDraft where accountId = :account and ticketId = :ticket and kind = :kind")
  Optional<TicketDraft> of(Long account, Long ticket, MessageKind kind);

  @Query("from TicketDraft where accountId = :account order by savedAt desc limit 200")
  List<TicketDraft> ofAccount(Long account);

  @Query(
      "update TicketDraft set text = :text, seenVersion = :seenVersion, savedAt = :at,"
          + " version = version + 1"
          + " where accountId = :account and ticketId = :ticket and kind = :kind")
  int again(
      Long account, Long ticket, MessageKind kind, String text, Integer seenVersion, Instant at);

  @Query(
      "delete from TicketDraft where accountId = :account and ticketId = :ticket and kind = :kind")
  int forget(Long account, Long ticket, MessageKind kind);

  default boolean first(
      Long account, Long ticket, MessageKind kind, String text, Integer seenVersion, Instant at) {
    var insert =
        new FirstInsert(
            "insert into ticket_draft (account_id, ticket_id, kind, text, seen_version, saved_at,"
                + " version) values (?, ?, ?, ?, ?, ?, 0)",
            "id");
    return session()
        .doReturningWork(connection ->
            insert
                .run(connection, account, ticket, kind.name(), text, seenVersion, at)
                .isPresent());
  }

  @Query(
      "select accountId, name, typing, seenAt from TicketViewer"
          + " where ticketId = :ticket and seenAt >= :since order by name")
  List<ViewerRow> viewers(Long ticket, Instant since);

  @Query(
      "update TicketViewer set typing = :typing, seenAt = :at"
          + " where ticketId = :ticket and accountId = :account")
  int seenAgain(Long ticket, Long account, boolean typing, Instant at);

  @Query("delete from TicketViewer where ticketId = :ticket and accountId = :account")
  int left(Long ticket, Long account);

  @Query("delete from TicketViewer where seenAt < :before")
  int forgetViewers(Instant before);

  default boolean seenFirst(Long ticket, Long account, String name, boolean typing, Instant at) {
    var insert =
        new FirstInsert(
            "insert into ticket_viewer (ticket_id, account_id, name, typing, seen_at)"
                + " values (?, ?, ?, ?, ?)",
            "id");
    return session()
        .doReturningWork(
            connection -> insert.run(connection, ticket, account, name, typing, at).isPresent());
  }
}
