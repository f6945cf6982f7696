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

  /**
   * The ticket is the caller's own, or they hold its key. Who came by one order sees the tickets of
   * that order and no other, also when they are the same person's.
   */
  default boolean maySee(Caller caller, Long ticket) {
    if (caller.tickets().contains(ticket)) {
      return true;
    }
    if (caller.account() == null && caller.order() == null) {
      return false;
    }
    var query =
        session()
            .createSelectionQuery(
                "select count(*) from Ticket t where t.id = :ticket"
                    + (caller.account() == null ? "" : " and t.requesterId = :account")
                    + (caller.order() == null ? "" : " and t.orderNumber = :order"),
                Long.class)
            .setParameter("ticket", ticket);
    if (caller.account() != null) {
      query.setParameter("account", caller.account());
    }
    if (caller.order() != null) {
      query.setParameter("order", caller.order());
    }
    return query.getSingleResult() > 0;
  }
}
