package org.lanedesk.returns;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.lanedesk.event.Due;

/** Returns that are agreed to together. */
@Repository
public interface Bulks {
  StatelessSession session();

  @Insert
  Bulk add(Bulk bulk);

  @Insert
  void add(List<BulkItem> items);

  @Update
  void keep(Bulk bulk);

  @Update
  void keep(BulkItem item);

  @Query("from BulkItem i where i.bulkId = :bulk order by i.returnId")
  List<BulkItem> items(Long bulk);

  default Optional<Bulk> locked(Long id) {
    return Optional.ofNullable(session().get(Bulk.class, id, LockMode.PESSIMISTIC_WRITE));
  }

  /** One that is due and that nobody else holds. */
  default Optional<Long> due(Instant now) {
    return session()
        .createNativeQuery(new Due("return_bulk", "id", "run_at").first("id", 1), Long.class)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Equal cases that nothing speaks against: the same kind and group of reasons, judged to be
   * allowed, within an amount, without a signal, and not in another bulk that waits.
   */
  @Query(
      Returns.ROW
          + " where r.state = SUBMITTED and r.type = :type and r.reason in :reasons"
          + " and r.currency = :currency and r.amountMinor <= :most and r.proposedBy is null"
          + " and not exists (select 1 from ReturnSignal s where s.returnId = r.id)"
          + " and not exists (select 1 from BulkItem i join Bulk b on b.id = i.bulkId"
          + " where i.returnId = r.id and b.state = WAITING)"
          + " order by r.dueAt, r.id")
  List<ReturnRow> safe(
      ReturnType type, List<ReturnReason> reasons, String currency, Long most, Limit limit);

  @Query("select r.version from ReturnRequest r where r.id = :id")
  Integer version(Long id);
}
