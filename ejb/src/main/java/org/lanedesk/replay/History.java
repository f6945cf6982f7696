package org.lanedesk.replay;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Lane;

/** What really happened, and what was asked about it. */
@Repository
public interface History {

  StatelessSession session();

  @Insert
  WhatIf ask(WhatIf question);

  @Update
  void answer(WhatIf question);

  @Query("from WhatIf where id = :id")
  Optional<WhatIf> whatIf(Long id);

  @Query("from WhatIf order by id desc limit 20")
  List<WhatIf> latest();

  /** First replies that were promised in this period. */
  default long count(Instant from, Instant to) {
    return session()
        .createNativeQuery(
            "select count(*) from sla_event where clock = 'FIRST_REPLY' and event = 'ACTIVATE'"
                + " and at >= :from and at < :to and ticket_id is not null",
            Long.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getSingleResult();
  }

  /**
   * Questions of this period in the order in which they came, from the ledger and the decisions.
   */
  default List<Arrival> arrivals(Instant from, Instant to) {
    return session()
        .createNativeQuery(
            "select e.ticket_id, t.level, d.queue_id, d.lane, e.at, e.target_s, e.calendar_id,"
                + " d.rank_at, (select max(s.at) from routing_decision s"
                + " where s.ticket_id = e.ticket_id and s.kind in ('SERVED', 'ACCEPTED')"
                + " and s.at <= t.first_reply_at) served_at,"
                + " case when t.first_reply_at is null and t.waiting = false then"
                + " (select max(s.at) from routing_decision s where s.ticket_id = e.ticket_id"
                + " and s.kind in ('SERVED', 'ACCEPTED', 'TAKEN')) end taken_at,"
                + " t.first_reply_at,"
                + " case when t.first_reply_at is null and t.state in ('CLOSED', 'MERGED', 'SPAM',"
                + " 'RESOLVED') then coalesce(t.closed_at, t.resolved_at, t.updated_at) end left_at,"
                + " (select max(f.elapsed_ms) from sla_event f where f.promise_id = e.promise_id"
                + " and f.event = 'FULFIL') elapsed_ms"
                + " from sla_event e join ticket t on t.id = e.ticket_id"
                + " join routing_decision d on d.id = (select min(x.id) from routing_decision x"
                + " where x.ticket_id = e.ticket_id and x.kind = 'ROUTED')"
                + " where e.clock = 'FIRST_REPLY' and e.event = 'ACTIVATE'"
                + " and e.at >= :from and e.at < :to order by e.at, e.id",
            Object[].class)
        .addScalar("ticket_id", Long.class)
        .addScalar("level", String.class)
        .addScalar("queue_id", Long.class)
        .addScalar("lane", String.class)
        .addScalar("at", Instant.class)
        .addScalar("target_s", Integer.class)
        .addScalar("calendar_id", Long.class)
        .addScalar("rank_at", Instant.class)
        .addScalar("served_at", Instant.class)
        .addScalar("taken_at", Instant.class)
        .addScalar("first_reply_at", Instant.class)
        .addScalar("left_at", Instant.class)
        .addScalar("elapsed_ms", Long.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList()
        .stream()
        .map(one ->
            new Arrival(
                (Long) one[0],
                Level.valueOf((String) one[1]),
                (Long) one[2],
                Lane.valueOf((String) one[3]),
                (Instant) one[4],
                (Integer) one[5],
                (Long) one[6],
                (Instant) one[7],
                (Instant) one[8],
                (Instant) one[9],
                (Instant) one[10],
                (Instant) one[11],
                (Long) one[12]))
        .toList();
  }
}
