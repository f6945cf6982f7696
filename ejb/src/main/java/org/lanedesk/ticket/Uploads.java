package org.lanedesk.ticket;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The files. */
@Repository
public interface Uploads extends CrudRepository<Upload, Long> {

  @Query("from Upload where ticketId = :ticket and messageId is not null order by id")
  List<Upload> ofTicket(Long ticket);

  /** One when the file waited and the token is its own; none otherwise. */
  @Query(
      "update Upload set ticketId = :ticket, messageId = :message"
          + " where tokenHash = :tokenHash and ticketId is null")
  int attach(String tokenHash, Long ticket, Long message);

  @Query("from Upload where tokenHash = :tokenHash")
  Optional<Upload> byToken(String tokenHash);

  /** Files that were sent and never attached. */
  @Query("from Upload where ticketId is null and createdAt < :before")
  List<Upload> older(Instant before);

  /** Files stay although the one who sent them is forgotten. */
  @Query("update Upload set keptFor = :why where id in :ids")
  int keep(Collection<Long> ids, String why);

  /**
   * What a member sent, with an account or as the customer of a conversation; but what must stay.
   */
  @Query(
      "from Upload u where u.keptFor is null and (u.accountId = :member or u.messageId in (select"
          + " m.id from Message m join Ticket t on t.id = m.ticketId where t.requesterId = :member"
          + " and m.authorKind = CUSTOMER))")
  List<Upload> sentBy(Long member);

  @Query("select count(u) from Upload u where u.sha256 = :sha256")
  long countOf(String sha256);
}
