package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.StatelessSession;

/** Counts and durations of returns that were submitted in a span. */
public final class ReturnFigures {
  private final StatelessSession session;

  ReturnFigures(StatelessSession session) {
    this.session = session;
  }

  /**
   * How many returns have what in common.
   *
   * @param name reason, product or carrier
   * @param faults those for which the shop answers
   */
  public record Group(String name, Long count, Long faults, Long rejected)
      implements Serializable {}

  /** How long returns stayed in a state, in seconds. */
  public record Stay(String state, Long count, Double median, Double worst)
      implements Serializable {}

  /** Who agreed how often. */
  public record Agreed(Long all, Long atOnce, Long byTimeout, Long byPeople)
      implements Serializable {}

  private static String span(String column) {
    return " " + column + " >= :from and " + column + " < :to ";
  }

  private static final String FAULT =
      "sum(case when r.reason in ('NO_REASON', 'DISLIKE', 'SIZE', 'PRICE_FELL') then 0 else 1 end)";

  private static final String REJECTED = "sum(case when r.rejected_for is null then 0 else 1 end)";

  List<Group> byReason(Instant from, Instant to) {
    return groups(
        "select r.reason, count(*), "
            + FAULT
            + ", "
            + REJECTED
            + " from return_request r where"
            + span("r.created_at")
            + "group by r.reason order by 2 desc, 1",
        from,
        to);
  }

  List<Group> byProduct(Instant from, Instant to) {
    return groups(
        "select l.sku || ' ' || min(l.title), count(*), "
            + FAULT
            + ", "
            + REJECTED
            + " from return_request r join return_line l on l.return_id = r.id where"
            + span("r.created_at")
            + "group by l.sku order by 2 desc, 1",
        from,
        to);
  }

  List<Group> byCarrier(Instant from, Instant to) {
    return groups(
        "select p.carrier, count(*), "
            + FAULT
            + ", "
            + REJECTED
            + " from return_request r join return_parcel p on p.return_id = r.id"
            + " where p.carrier is not null and"
            + span("r.created_at")
            + "group by p.carrier order by 2 desc, 1",
        from,
        to);
  }

  private List<Group> groups(String sql, Instant from, Instant to) {
    return session
        .createNativeQuery(sql + " fetch first 20 rows only", Object[].class)
        .setParameter("from", from.atOffset(ZoneOffset.UTC))
        .setParameter("to", to.atOffset(ZoneOffset.UTC))
        .getResultList()
        .stream()
        .map(row -> new Group((String) row[0], number(row[1]), number(row[2]), number(row[3])))
        .toList();
  }

  /** Each state that was left, with how long that took. */
  List<Stay> stays(Instant from, Instant to) {
    return session
        .createNativeQuery(
            "select s.to_state, count(*), percentile_cont(0.5) within group (order by s.secs),"
                + " max(s.secs) from (select e.to_state, cast(extract(epoch from"
                + " lead(e.at) over (partition by e.return_id order by e.id) - e.at)"
                + " as double precision) as secs from return_event e"
                + " join return_request r on r.id = e.return_id where"
                + span("r.created_at")
                + ") s where s.secs is not null group by s.to_state order by 2 desc, 1",
            Object[].class)
        .setParameter("from", from.atOffset(ZoneOffset.UTC))
        .setParameter("to", to.atOffset(ZoneOffset.UTC))
        .getResultList()
        .stream()
        .map(row -> new Stay((String) row[0], number(row[1]), seconds(row[2]), seconds(row[3])))
        .toList();
  }

  /** Agreed by a level or a right at once, by the end of T1 (a failure), or by people. */
  Agreed agreed(Instant from, Instant to) {
    var row =
        session
            .createNativeQuery(
                "select count(*), sum(case when e.actor_kind = 'SYSTEM' and e.actor_name not like"
                    + " 'T1/%' then 1 else 0 end), sum(case when e.actor_name like 'T1/%' then 1"
                    + " else 0 end), sum(case when e.actor_kind <> 'SYSTEM' then 1 else 0 end)"
                    + " from return_event e where e.verb = 'APPROVE' and"
                    + span("e.at"),
                Object[].class)
            .setParameter("from", from.atOffset(ZoneOffset.UTC))
            .setParameter("to", to.atOffset(ZoneOffset.UTC))
            .getSingleResult();
    return new Agreed(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
  }

  private static Long number(Object value) {
    return value == null ? 0L : ((Number) value).longValue();
  }

  private static Double seconds(Object value) {
    return value == null ? null : ((Number) value).doubleValue();
  }
}
