package org.lanedesk.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.ticket.Lane;

/**
 * How kept promises are counted: the outcomes that the ledger decided ({@code sla_outcome}, one a
 * promise) are read once, in rows as narrow as the question allows, and counted here. Tickets that
 * turned out to be spam are left out.
 *
 * @param wall whose days and hours are meant
 * @param zh names in Chinese
 */
record SlaAsk(Connection connection, SlaQuery query, WallTime wall, boolean zh) {
  /** What a reader of outcomes is handed, one after another. */
  private interface Reading {
    /**
     * @param ledgerRow 0 when it was not asked for
     * @param took the measured time in milliseconds, negative while broken and still open
     */
    void outcome(long ledgerRow, Object group, long took, boolean kept, long at, long wall);
  }

  record Counted(SlaFigures total, List<SlaFigures> groups) {}

  Counted count() throws SQLException {
    var total = new Tally();
    var groups = new HashMap<Object, Tally>();
    var last = new HashMap<Object, Long>();
    boolean signed = query.groupBy() == GroupBy.AGENT;
    var queues = queues();
    read(
        false,
        null,
        signed,
        (row, group, took, kept, at, passed) -> {
          boolean sameDay = wall.day(at) == wall.day(at - passed);
          total.add(took, kept, sameDay, passed);
          groups.computeIfAbsent(group, key -> new Tally()).add(took, kept, sameDay, passed);
          if (signed) {
            last.merge(group, row, Math::max);
          }
        });
    var labels = signed ? signatures(last.values()) : labels();
    var rows = new ArrayList<SlaFigures>();
    groups.entrySet().stream()
        .map(e -> Map.entry(named(e.getKey(), queues), e.getValue()))
        .sorted(Map.Entry.comparingByKey(SlaAsk::compare))
        .forEach(e -> rows.add(e.getValue().figures(key(e.getKey()), labels.get(e.getKey()))));
    return new Counted(total.figures(null, null), rows);
  }

  private record Hit(long ledgerRow, long took) {
    static final Comparator<Hit> WORST_FIRST =
        Comparator.comparing((Hit hit) -> hit.took >= 0)
            .thenComparing(Comparator.comparingLong(Hit::took).reversed())
            .thenComparingLong(Hit::ledgerRow);
  }

  /** The worst first: open ones, then the latest. */
  List<OutcomeRow> outcomes(String group, boolean brokenOnly, int limit, int offset)
      throws SQLException {
    var hits = new ArrayList<Hit>();
    var queues = queues();
    read(
        brokenOnly,
        textual() ? group : null,
        true,
        (row, bucket, took, kept, at, passed) -> {
          if (group == null || group.equals(key(named(bucket, queues)))) {
            hits.add(new Hit(row, took));
          }
        });
    var page = hits.stream().sorted(Hit.WORST_FIRST).skip(offset).limit(limit).toList();
    return page.isEmpty() ? List.of() : rows(page);
  }

  /** Groups by a word of the outcome, which the database can be asked for. */
  private boolean textual() {
    return switch (query.groupBy()) {
      case LEVEL, QUEUE, LANE, FAMILY, CHANNEL, POLICY, REASON -> true;
      default -> false;
    };
  }

  /** Few columns a row: with a hundred thousand rows it is their number that costs. */
  private void read(boolean brokenOnly, String group, boolean named, Reading reading)
      throws SQLException {
    var measured =
        query.wall()
            ? "case when o.elapsed_ms is not null then greatest(o.wall_ms, 0) end"
            : "o.elapsed_ms";
    var ask =
        new Ask()
            .add("select o.at_ms, o.wall_ms, coalesce(" + measured + ", -1) * 2")
            .add(" + case when o.kept then 1 else 0 end, " + key() + (named ? ", o.ledger_id" : ""))
            .add(" from sla_outcome o")
            .add(" where o.clock = ?", query.clock().name())
            .add(" and o.at_ms >= ?", query.from().toEpochMilli())
            .add(" and o.at_ms < ?", query.to().toEpochMilli())
            .and("o.queue_id", query.queue())
            .and("o.lane", query.lane())
            .and("o.level", query.level())
            .and("o.family", query.family())
            .and("o.channel", query.channel());
    if (brokenOnly) {
      ask.add(" and o.kept = false");
    }
    if (group != null && query.groupBy() == GroupBy.QUEUE && !group.isEmpty()) {
      ask.add(" and o.queue_id = (select q.id from queue q where q.code = ?)", group);
    } else if (group != null && query.groupBy() == GroupBy.QUEUE) {
      ask.add(" and o.queue_id is null");
    } else if (group != null) {
      ask.add(" and coalesce(" + key() + ", '') = ?", group);
    }
    ask.add(
        " and (o.ticket_id is null or o.ticket_id not in"
            + " (select t.id from ticket t where t.state = 'SPAM'))");
    ask.each(
        connection,
        row -> {
          long at = row.getLong(1);
          long code = row.getLong(3);
          reading.outcome(
              named ? row.getLong(5) : 0,
              group(row, at),
              code >> 1,
              (code & 1) == 1,
              at,
              row.getLong(2));
        });
  }

  /** What the database has to tell so that the group is known. */
  private String key() {
    return switch (query.groupBy()) {
      case DAY, WEEK, HOUR, HOUR_WEEKDAY -> "0";
      case LEVEL -> "o.level";
      case QUEUE -> "o.queue_id";
      case LANE -> "o.lane";
      case FAMILY -> "o.family";
      case CHANNEL -> "o.channel";
      case AGENT -> "o.agent_id";
      case POLICY -> "o.policy";
      case REASON -> "o.reason";
    };
  }

  private Object group(ResultSet row, long at) throws SQLException {
    return switch (query.groupBy()) {
      case DAY -> wall.day(at);
      case WEEK -> wall.monday(at);
      case HOUR -> wall.hour(at);
      case HOUR_WEEKDAY -> wall.hourOfWeek(at);
      case AGENT, QUEUE -> row.getLong(4);
      default -> {
        var word = row.getString(4);
        yield word == null ? "" : word;
      }
    };
  }

  /** Codes of queues, by which a report names them, when it is asked by queue. */
  private Map<Long, String> queues() throws SQLException {
    var codes = new HashMap<Long, String>();
    if (query.groupBy() == GroupBy.QUEUE) {
      new Ask()
          .add("select id, code from queue")
          .each(connection, row -> codes.put(row.getLong(1), row.getString(2)));
    }
    return codes;
  }

  private Object named(Object group, Map<Long, String> queues) {
    return query.groupBy() == GroupBy.QUEUE ? queues.getOrDefault(group, "") : group;
  }

  private String key(Object group) {
    return switch (query.groupBy()) {
      case DAY, WEEK -> WallTime.date((Long) group);
      case HOUR_WEEKDAY -> WallTime.weekdayAndHour((Long) group);
      default -> group.toString();
    };
  }

  private static int compare(Object a, Object b) {
    return a instanceof Long one ? one.compareTo((Long) b) : ((String) a).compareTo((String) b);
  }

  /** Names for people, of groups whose key is none. */
  private Map<Object, String> labels() throws SQLException {
    var table =
        switch (query.groupBy()) {
          case QUEUE -> "queue";
          case REASON -> "breach_reason";
          default -> null;
        };
    var labels = new HashMap<Object, String>();
    if (table != null) {
      new Ask()
          .add("select code, " + (zh ? "name_zh" : "name_en") + " from " + table)
          .each(connection, row -> labels.put(row.getString(1), row.getString(2)));
    }
    return labels;
  }

  /** Agents as each signed these rows. */
  private Map<Object, String> signatures(Collection<Long> rows) throws SQLException {
    var ask = new Ask().add("select actor_id, actor_name from sla_event where id in (0");
    rows.forEach(row -> ask.add(", ?", row));
    var names = new HashMap<Object, String>();
    ask.add(") and event = 'FULFIL'")
        .each(connection, row -> names.put(row.getLong(1), row.getString(2)));
    return names;
  }

  private List<OutcomeRow> rows(List<Hit> page) throws SQLException {
    var ask =
        new Ask()
            .add("select e.id, e.ticket_id, e.subject, e.clock, o.level, ")
            .add(zh ? "q.name_zh" : "q.name_en")
            .add(", o.lane, case when e.event = 'FULFIL' then e.actor_name end, e.at, e.target_s, ")
            .add(
                query.wall()
                    ? "case when o.elapsed_ms is not null then o.wall_ms end"
                    : "o.elapsed_ms")
            .add(", o.kept from sla_event e join sla_outcome o on o.promise_id = e.promise_id")
            .add(" left join queue q on q.id = o.queue_id where e.id in (0");
    page.forEach(hit -> ask.add(", ?", hit.ledgerRow()));
    var rows = new HashMap<Long, OutcomeRow>();
    ask.add(")").list(connection, SlaAsk::outcome).forEach(row -> rows.put(row.ledgerRow(), row));
    return page.stream().map(hit -> rows.get(hit.ledgerRow())).toList();
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
        row.getBoolean(12));
  }
}
