package org.lanedesk.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Lane;

/** Questions of fairness in SQL. Percentiles are those of the database, over the ledger's rows. */
record FairnessAsk(Instant from, Instant to, Long queue) {
  private static final int MOST = 50;

  List<FairnessRow> rows(Connection connection) throws SQLException {
    return new Ask()
        .add(
            """
            select t.lane, t.level, count(*),
             sum(case when f.elapsed_ms <= f.target_s * 1000 then 1 else 0 end),
             percentile_disc(0.5) within group (order by f.elapsed_ms),
             percentile_disc(0.9) within group (order by f.elapsed_ms),
             percentile_disc(0.99) within group (order by f.elapsed_ms),
             max(f.elapsed_ms),
             avg(f.elapsed_ms / (f.target_s * 1000.0)),
             sum(case when f.elapsed_ms > f.target_s * 2000 then 1 else 0 end)
             from sla_event f join ticket t on t.id = f.ticket_id
             where f.clock = 'FIRST_REPLY' and f.event = 'FULFIL' and f.at >= ? and f.at < ?
             and t.lane is not null\
            """,
            from,
            to)
        .and("t.queue_id", queue)
        .add(" group by t.lane, t.level order by t.lane, t.level")
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
            select t.id, t.subject, t.level, t.lane, t.created_at, f.target_s, f.elapsed_ms
             from sla_event f join ticket t on t.id = f.ticket_id
             where f.clock = 'FIRST_REPLY' and f.event = 'FULFIL' and f.at >= ? and f.at < ?
             and f.elapsed_ms > f.target_s * 2000\
            """,
            from,
            to)
        .and("t.queue_id", queue)
        .add(" order by f.elapsed_ms / (f.target_s * 1000.0) desc, t.id limit " + MOST)
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
