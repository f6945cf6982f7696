package org.lanedesk.ticket;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
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

  @Query("delete from Upload where tokenHash = :tokenHash and ticketId is null")
  int forget(String tokenHash);

  /** Files that were sent and never attached. */
  @Query("delete from Upload where ticketId is null and createdAt < :before")
  int forgetOlder(Instant before);
}
