package org.lanedesk.sla;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of the ledger: added and read, nothing else. */
@Repository
interface LedgerRows extends CrudRepository<SlaEvent, Long> {

  @Query("from SlaEvent e where e.ticketId = :ticket order by e.id")
  List<SlaEvent> ofTicket(Long ticket);

  @Query("from SlaEvent e where e.returnId = :returnId order by e.id")
  List<SlaEvent> ofReturn(Long returnId);

  @Query("from SlaEvent e where e.id > :after order by e.id")
  List<SlaEvent> after(Long after, Limit limit);

  @Query("select e.hash from SlaEvent e where e.id between :from and :to order by e.id")
  List<String> hashes(Long from, Long to);

  @Query("select e.id from SlaEvent e where e.id > :after and e.id < :before order by e.id")
  List<Long> ids(Long after, Long before, Limit limit);

  @Query("select min(e.id) from SlaEvent e where e.recordedAt >= :since")
  Optional<Long> firstRecordedSince(Instant since);

  @Query("select count(*) from SlaEvent e")
  long countAll();
}
