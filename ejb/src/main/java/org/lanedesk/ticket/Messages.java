package org.lanedesk.ticket;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;

/** What was said. */
@Repository
public interface Messages extends CrudRepository<Message, Long> {

  @Query("from Message where ticketId = :ticket and kind in :kinds order by id")
  List<Message> of(Long ticket, Collection<MessageKind> kinds);

  /** What happened on the ticket after that version, oldest first. */
  @Query("from Message where ticketId = :ticket and ticketVersion > :version order by id")
  List<Message> since(Long ticket, int version);
}
