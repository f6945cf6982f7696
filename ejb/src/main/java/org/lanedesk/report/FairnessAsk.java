package org.lanedesk.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Lane;

/**
 * Questions of fairness in SQL. Percentiles are those of the database, over what the ledger says
 * became of each promise.
 */
record FairnessAsk(Instant from, Instant to, Long queue) {
  private static final int MOST = 50;

  /** First answers of the period; what turned out to be spam is left out. */
  private static final String ANSWERED =
      """
      o.clock = 'FIRST_REPLY' and o.at_ms >= ? and o.at_ms < ? and o.elapsed_ms is not null
      and not exists (select 1 from ticket s where s.id = o.ticket_id and s.state = 'SPAM')\
      """;

  List<FairnessRow> rows(Connection connection) throws SQLException {
    return new Ask()
        .add(
            """
            select o.lane, o.level, count(*),
             sum(case when o.kept then 1 else 0 end),
             percentile_disc(0.5) within group (order by o.elapsed_ms),
             percentile_disc(0.9) within group (order by o.elapsed_ms),
             percentile_disc(0.99) within group (order by o.elapsed_ms),
             max(o.elapsed_ms),
             avg(o.elapsed_ms / (o.target_s * 1000.0)),
             sum(case when o.elapsed_ms > o.target_s * 2000.0 then 1 else 0 end)
             from sla_outcome o where\
            """)
        .add(" " + ANSWERED, from.toEpochMilli(), to.toEpochMilli())
        .add(" and o.lane is not null")
        .and("o.queue_id", queue)
        .add(" group by o.lane, o.level order by o.lane, o.level")
        .list(
            connection,
            row ->
                new FairnessRow(
                    Ask.word(Lane.class, row, 1),
                    Ask.word(Level.class, row, 2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getDouble(9),
                    row.getLong(10)));
  }

  List<TurnShare> turns(Connection connection) throws SQLException {
    return new Ask()
        .add(
            """
            select q.code, d.lane, count(*),
             count(*) / (sum(count(*)) over (partition by q.code) + 0.0),
             case d.lane when 'FAST' then q.weight_fast when 'STANDARD' then q.weight_standard
              else q.weight_bulk end
              / (q.weight_fast + q.weight_standard + q.weight_bulk + 0.0)
             from routing_decision d join queue q on q.id = d.queue_id
             where d.kind in ('SERVED', 'ACCEPTED') and d.at >= ? and d.at < ?\
            """,
            from,
            to)
        .and("q.id", queue)
        .add(
            " group by q.code, q.position, q.weight_fast, q.weight_standard, q.weight_bulk, d.lane"
                + " order by q.position, d.lane")
        .list(
            connection,
            row ->
                new TurnShare(
                    row.getString(1),
                    Ask.word(Lane.class, row, 2),
                    row.getLong(3),
                    row.getDouble(4),
                    row.getDouble(5)));
  }

  /** Answered after more than twice the target, worst first. */
  List<StarvedRow> answered(Connection connection) throws SQLException {
    return new Ask()
        .add(
            """
            select t.id, t.subject, o.level, o.lane, t.created_at, o.target_s, o.elapsed_ms
             from sla_outcome o join ticket t on t.id = o.ticket_id where\
            """)
        .add(" " + ANSWERED, from.toEpochMilli(), to.toEpochMilli())
        .add(" and o.lane is not null and o.elapsed_ms > o.target_s * 2000.0")
        .and("o.queue_id", queue)
        .add(" order by o.elapsed_ms / (o.target_s * 1000.0) desc, t.id limit " + MOST)
        .list(connection, row -> starved(row, Ask.number(row, 7), Ask.number(row, 7)));
  }

  /** Still waiting although twice the target has passed by the clock on the wall, worst first. */
  List<StarvedRow> waiting(Connection connection, Instant now) throws SQLException {
    return new Ask()
            .add(
                """
                select t.id, t.subject, t.level, t.lane, t.started_at, p.target_s
                 from ticket t join promise p on p.ticket_id = t.id and p.clock = 'FIRST_REPLY'
                 where t.waiting = true and p.stopped_at is null and t.answer_by < ?\
                """,
                now)
            .and("t.queue_id", queue)
            .add(" order by t.answer_by, t.id limit 500")
            .list(
                connection,
                row -> starved(row, null, Duration.between(Ask.instant(row, 5), now).toMillis()))
            .stream()
            .filter(row -> row.times() > 2)
            .limit(MOST)
            .toList();
  }

  private static StarvedRow starved(ResultSet row, Long elapsed, long waited) throws SQLException {
    var target = row.getLong(6);
    return new StarvedRow(
        row.getLong(1),
        row.getString(2),
        Ask.word(Level.class, row, 3),
        Ask.word(Lane.class, row, 4),
        Ask.instant(row, 5),
        target,
        elapsed,
        waited / (target * 1000.0));
  }
}
