package org.lanedesk.sla;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * What became of each promise, as reports read it: one row a promise, made from the row of the
 * ledger that says so and never from anything else, in the transaction that wrote that row. Whoever
 * doubts it may empty it and derive it again.
 */
@Repository
public interface Outcomes {
  /** The promise's FULFIL row, or its BREACH row as long as there is no FULFIL. */
  String DERIVED =
      "insert into sla_outcome (promise_id, ledger_id, ticket_id, clock, at_ms, wall_ms,"
          + " elapsed_ms, target_s, kept, queue_id, lane, level, family, channel, policy, agent_id,"
          + " reason)"
          + " select e.promise_id, e.id, e.ticket_id, e.clock,"
          + " cast(round(extract(epoch from e.at) * 1000) as bigint),"
          + " cast(round((extract(epoch from e.at) - extract(epoch from p.started_at)) * 1000)"
          + " as bigint), case when e.event = 'FULFIL' then e.elapsed_ms end, e.target_s,"
          + " e.event = 'FULFIL' and e.elapsed_ms <= e.target_s * cast(1000 as bigint),"
          + " t.queue_id, t.lane, p.level, p.family, p.channel,"
          + " concat(p.policy_code, ' v', e.policy_version),"
          + " case when e.event = 'FULFIL' then e.actor_id end, p.breach_reason"
          + " from sla_event e join promise p on p.id = e.promise_id"
          + " left join ticket t on t.id = e.ticket_id"
          + " where (e.event = 'FULFIL' or e.event = 'BREACH' and not exists (select 1 from"
          + " sla_event f where f.promise_id = e.promise_id and f.event = 'FULFIL'))";

  StatelessSession session();

  /** Why it was broken was said, or said anew. */
  default void brokenBecause(Long promise, String reason) {
    session()
        .createNativeMutationQuery(
            "update sla_outcome set reason = :reason where promise_id = :promise")
        .setParameter("promise", promise)
        .setParameter("reason", reason)
        .executeUpdate();
  }

  /** Derives those that these rows, just written, decide; a promise that was broken is replaced. */
  default void derive(List<LedgerRow> written) {
    var decided =
        written.stream()
            .filter(row -> row.event() == LedgerEvent.FULFIL || row.event() == LedgerEvent.BREACH)
            .toList();
    if (decided.isEmpty()) {
      return;
    }
    var fulfilled = decided.stream().filter(row -> row.event() == LedgerEvent.FULFIL).toList();
    long promises = decided.stream().map(LedgerRow::promiseId).distinct().count();
    if (insert(decided.stream().map(LedgerRow::id).toList()) < promises && !fulfilled.isEmpty()) {
      delete(fulfilled.stream().map(LedgerRow::promiseId).toList());
      insert(fulfilled.stream().map(LedgerRow::id).toList());
    }
  }

  /** Leaves out promises that have an outcome; how many were made. */
  default int insert(List<Long> ledgerRows) {
    return session()
        .createNativeMutationQuery(
            DERIVED
                + " and e.id in (:rows) and not exists"
                + " (select 1 from sla_outcome o where o.promise_id = e.promise_id)")
        .setParameterList("rows", ledgerRows)
        .executeUpdate();
  }

  default void delete(List<Long> promises) {
    session()
        .createNativeMutationQuery("delete from sla_outcome where promise_id in (:promises)")
        .setParameterList("promises", promises)
        .executeUpdate();
  }
}
