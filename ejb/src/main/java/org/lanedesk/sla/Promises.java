package org.lanedesk.sla;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;
import org.lanedesk.account.Caller;

/** All promises ever made. */
@Repository
interface Promises extends CrudRepository<Promise, Long> {
  StatelessSession session();

  @Query("from Promise p where p.subject = :subject order by p.id")
  List<Promise> of(String subject);

  @Query("from Promise p where p.subject in :subjects order by p.id")
  List<Promise> of(Collection<String> subjects);

  @Query("from Promise p where p.ticketId = :ticket order by p.id")
  List<Promise> ofTicket(Long ticket);

  @Query("from Promise p where p.returnId = :returnId order by p.id")
  List<Promise> ofReturn(Long returnId);

  /** What runs or pauses of one kind, the soonest due first, paused ones last. */
  @Query(
      "from Promise p where p.clock = :clock and p.state in (RUNNING, PAUSED)"
          + " order by p.dueAt nulls last, p.id")
  List<Promise> running(ClockKind clock, Limit limit);

  /** What a shorter target could concern, in order of id. */
  @Query(
      "select p.id from Promise p where p.clock = :clock and p.state in (RUNNING, PAUSED)"
          + " and p.targetSeconds > :target and p.id > :after order by p.id")
  List<Long> longerThan(ClockKind clock, int target, Long after, Limit limit);

  @Query("from Promise p where p.ticketId in :tickets and p.stoppedAt is null order by p.id")
  List<Promise> unfinished(Collection<Long> tickets);

  /** The ticket is the caller's own, or they came to it by its key or its order. */
  default boolean maySee(Caller caller, Long ticket) {
    return caller.tickets().contains(ticket)
        || session()
                .createSelectionQuery(
                    "select count(*) from Ticket t where t.id = :ticket"
                        + " and (t.requesterId = :account or t.orderNumber = :order)",
                    Long.class)
                .setParameter("ticket", ticket)
                .setParameter("account", caller.account())
                .setParameter("order", caller.order())
                .getSingleResult()
            > 0;
  }
}
