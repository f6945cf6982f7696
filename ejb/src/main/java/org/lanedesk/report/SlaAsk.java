package org.lanedesk.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.ticket.Lane;

/**
 * How the ledger is asked about kept promises. A promise counts once: by its FULFIL row, or by its
 * BREACH row as long as there is no FULFIL.
 *
 * @param zone whose days and hours are meant
 * @param zh names of queues in Chinese
 */
record SlaAsk(Connection connection, SlaQuery query, String zone, boolean zh) {

  private static final String FIGURES =
      "count(*), sum(x.kept), count(x.ms), sum(x.same_day),"
          + " sum(case when x.same_day = 1 and x.answered = 1 and x.wall <= 180000 then 1 else 0 end),"
          + " cast(round(avg(x.ms)) as bigint),"
          + " percentile_disc(0.5) within group (order by x.ms),"
          + " percentile_disc(0.9) within group (order by x.ms),"
          + " percentile_disc(0.95) within group (order by x.ms),"
          + " percentile_disc(0.99) within group (order by x.ms), max(x.ms)";

  /** Through its text, because H2 would turn the reader's zone back when it makes the date. */
  private static final String DAY =
      "cast(substring(cast(e.at at time zone ? as varchar(40)) from 1 for 10) as date)";

  SlaFigures total() throws SQLException {
    var ask = new Ask().add("select null, null, " + FIGURES + " from (select ");
    return from(rounds(measured(ask))).add(") x").list(connection, SlaAsk::figures).getFirst();
  }

  List<SlaFigures> groups() throws SQLException {
    var ask = new Ask().add("select x.k, min(x.l), " + FIGURES + " from (select ");
    rounds(measured(ask)).add(", ");
    key(ask).add(" as k, " + label() + " as l");
    return from(ask).add(") x group by x.k order by x.k").list(connection, SlaAsk::figures);
  }

  /** The worst first: open ones, then the latest. */
  List<OutcomeRow> outcomes(String group, boolean brokenOnly, int limit, int offset)
      throws SQLException {
    var ask =
        new Ask()
            .add("select * from (select e.id, e.ticket_id, e.subject, e.clock, p.level, ")
            .add(zh ? "q.name_zh" : "q.name_en")
            .add(" as queue, t.lane, case when e.event = 'FULFIL' then e.actor_name end as agent,")
            .add(" e.at, e.target_s, ");
    measured(ask).add(", ");
    key(ask).add(" as k");
    from(ask).add(") x where 1 = 1");
    if (group != null) {
      ask.add(" and cast(x.k as varchar(200)) = ?", group);
    }
    if (brokenOnly) {
      ask.add(" and x.kept = 0");
    }
    ask.add(" order by case when x.ms is null then 0 else 1 end, x.ms desc, x.id");
    ask.add(" offset ? rows fetch next ? rows only", offset, limit);
    return ask.list(connection, SlaAsk::outcome);
  }

  /** What passed on the wall since the promise began, in milliseconds. */
  private static final String WALL =
      "cast(round((extract(epoch from e.at) - extract(epoch from p.started_at)) * 1000) as bigint)";

  /** The measured time and whether the promise was kept; the latter is always in open time. */
  private Ask measured(Ask ask) {
    return ask.add("case when e.event = 'FULFIL' then ")
        .add(query.wall() ? WALL : "e.elapsed_ms")
        .add(" end as ms,")
        .add(
            " case when e.event = 'FULFIL' and e.elapsed_ms <= e.target_s * cast(1000 as bigint)"
                + " then 1 else 0 end as kept");
  }

  /** What the rate of answers within three minutes is made of. */
  private Ask rounds(Ask ask) {
    return ask.add(", " + WALL + " as wall,")
        .add(" case when e.event = 'FULFIL' then 1 else 0 end as answered, case when " + DAY, zone)
        .add(" = " + DAY.replace("e.at", "p.started_at"), zone)
        .add(" then 1 else 0 end as same_day");
  }

  private Ask from(Ask ask) {
    ask.add(
        " from sla_event e join promise p on p.id = e.promise_id"
            + " left join ticket t on t.id = e.ticket_id left join queue q on q.id = t.queue_id"
            + " where e.clock = ? and e.event in ('FULFIL', 'BREACH') and e.at >= ? and e.at < ?",
        query.clock().name(),
        query.from(),
        query.to());
    ask.add(
        " and (e.event = 'FULFIL' or not exists (select 1 from sla_event f"
            + " where f.promise_id = e.promise_id and f.event = 'FULFIL'))");
    return ask.and("t.queue_id", query.queue())
        .and("t.lane", query.lane())
        .and("p.level", query.level())
        .and("p.family", query.family())
        .and("p.channel", query.channel());
  }

  private Ask key(Ask ask) {
    return switch (query.groupBy()) {
      case DAY -> ask.add(DAY, zone);
      case WEEK ->
          ask.add(DAY + " - (cast(extract(isodow from " + DAY + ") as integer) - 1)", zone, zone);
      case HOUR -> ask.add("cast(extract(hour from e.at at time zone ?) as integer)", zone);
      case HOUR_WEEKDAY ->
          ask.add("concat(cast(extract(isodow from " + DAY + ") as integer), '-', substring(", zone)
              .add("cast(100 + cast(extract(hour from e.at at time zone ?) as integer)", zone)
              .add(" as varchar(4)) from 2 for 2))");
      case LEVEL -> ask.add("coalesce(p.level, '')");
      case QUEUE -> ask.add("coalesce(q.code, '')");
      case LANE -> ask.add("coalesce(t.lane, '')");
      case FAMILY -> ask.add("coalesce(p.family, '')");
      case CHANNEL -> ask.add("coalesce(p.channel, '')");
      case AGENT -> ask.add("case when e.event = 'FULFIL' then e.actor_id else 0 end");
      case REASON -> ask.add("coalesce(p.breach_reason, '')");
      case POLICY -> ask.add("concat(p.policy_code, ' v', e.policy_version)");
    };
  }

  private String label() {
    return switch (query.groupBy()) {
      case QUEUE -> zh ? "q.name_zh" : "q.name_en";
      case AGENT -> "case when e.event = 'FULFIL' then e.actor_name end";
      case REASON ->
          "(select r."
              + (zh ? "name_zh" : "name_en")
              + " from breach_reason r where r.code = p.breach_reason)";
      default -> "cast(null as varchar(1))";
    };
  }

  private static SlaFigures figures(ResultSet row) throws SQLException {
    return new SlaFigures(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        Ask.number(row, 8),
        Ask.number(row, 9),
        Ask.number(row, 10),
        Ask.number(row, 11),
        Ask.number(row, 12),
        Ask.number(row, 13));
  }

  private static OutcomeRow outcome(ResultSet row) throws SQLException {
    return new OutcomeRow(
        row.getLong(1),
        Ask.number(row, 2),
        row.getString(3),
        Ask.word(ClockKind.class, row, 4),
        Ask.word(Level.class, row, 5),
        row.getString(6),
        Ask.word(Lane.class, row, 7),
        row.getString(8),
        Ask.instant(row, 9),
        row.getLong(10),
        Ask.number(row, 11),
        row.getInt(12) == 1);
  }
}
