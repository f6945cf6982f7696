package org.lanedesk.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Counts what stickiness is made of; days are the shop's. */
record StickinessAsk(Connection connection, LocalDate first, LocalDate end, ZoneId zone) {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final String PAID =
      " from purchase o where o.paid_at is not null and o.state <> 'CANCELLED'";
  private static final String LEVEL =
      "case when m.paid_until >= ? and m.paid_level > m.level then m.paid_level else m.level end";

  /** Whoever was here or asked in a span of days. */
  private static final String ACTIVE =
      "(select d.member_id m from member_day d where d.on_day >= ? and d.on_day < ? union select"
          + " t.requester_id from ticket t join member x on x.id = t.requester_id where"
          + " t.created_at >= ? and t.created_at < ?)";

  private Instant from() {
    return first.atStartOfDay(zone).toInstant();
  }

  private Instant to() {
    return end.atStartOfDay(zone).toInstant();
  }

  private long count(String sql, Object... values) throws SQLException {
    return new Ask().add(sql, values).list(connection, row -> row.getLong(1)).getFirst();
  }

  private List<long[]> rows(int columns, String sql, Object... values) throws SQLException {
    return new Ask()
        .add(sql, values)
        .list(
            connection,
            row -> {
              var numbers = new long[columns];
              for (var i = 0; i < columns; i++) numbers[i] = row.getLong(i + 1);
              return numbers;
            });
  }

  Stickiness ask(StickinessRules rules, String currency, int dormantDays) throws SQLException {
    var registered = count("select count(*) from member m where m.created_at < ?", to());
    var active = count("select count(*) from " + ACTIVE + " a", first, end, from(), to());
    var days = days();
    var orders = orders(from(), to(), currency);
    var year = year(currency);
    var levels = levels(currency);
    return new Stickiness(
        from(),
        to(),
        currency,
        registered,
        active,
        new Ratio(days[1], active),
        new Ratio(days[2], days[0]),
        new Ratio(orders[0], orders[1]),
        new Ratio((double) daily() / Math.max(1, ChronoUnit.DAYS.between(first, end)), active),
        new Ratio(year[1], year[0]),
        new Ratio(year[2] - year[3], year[2]),
        new Ratio(levels[1], registered),
        new Ratio(levels[2], registered),
        new Ratio(levels[3], levels[4]),
        new Ratio(levels[5], levels[6]),
        retention(),
        dormancy(dormantDays),
        winBack(dormantDays),
        share(
            "select count(case when r.stars >= 4 then 1 end), count(*) from product_review r"
                + " where r.removed = false and r.at >= ? and r.at < ?"),
        share(
            "select count(case when t.csat >= 4 then 1 end), count(t.csat) from ticket t where"
                + " t.csat_at >= ? and t.csat_at < ?"),
        new Ratio(orders[2], orders[3]),
        new Ratio(orders[2], orders[4]),
        served(),
        rules);
  }

  /** Visits, sign-ins and seconds. */
  private long[] days() throws SQLException {
    return rows(
            3,
            "select coalesce(sum(d.visits), 0), coalesce(sum(d.sign_ins), 0),"
                + " coalesce(sum(d.seconds), 0) from member_day d where d.on_day >= ? and d.on_day < ?",
            first,
            end)
        .getFirst();
  }

  private long daily() throws SQLException {
    return count(
        "select count(*) from member_day d where d.on_day >= ? and d.on_day < ?", first, end);
  }

  /** Orders and buyers of all currencies; money, its buyers and its orders of one. */
  private long[] orders(Instant since, Instant until, String currency) throws SQLException {
    return rows(
            5,
            "select count(*), count(distinct o.member_id), coalesce(sum(case when o.currency = ?"
                + " then o.paid_minor else 0 end), 0), count(distinct case when o.currency = ? then"
                + " o.member_id end), count(case when o.currency = ? then 1 end)"
                + PAID
                + " and o.paid_at >= ? and o.paid_at < ?",
            currency,
            currency,
            currency,
            since,
            until)
        .getFirst();
  }

  /** Customers, those of them with two days or more, orders, first orders; of 365 days. */
  private long[] year(String currency) throws SQLException {
    return rows(
            4,
            "select count(*), count(case when days >= 2 then 1 end), coalesce(sum(orders), 0),"
                + " coalesce(sum(firsts), 0) from (select o.member_id, count(distinct"
                + " cast(o.paid_at as date)) days, count(*) orders, max(case when not exists"
                + " (select 1 from purchase e where e.member_id = o.member_id and e.paid_at < ? and"
                + " e.state <> 'CANCELLED') then 1 else 0 end) firsts"
                + PAID
                + " and o.paid_at >= ? and o.paid_at < ? group by o.member_id) x",
            to().minus(YEAR),
            to().minus(YEAR),
            to())
        .getFirst();
  }

  /**
   * Members, those at L1 and above, at L2; what L2 spent in a year and how many of them did, and
   * the same of L0.
   */
  private long[] levels(String currency) throws SQLException {
    return rows(
            7,
            "select count(*), count(case when x.level <> 'L0' then 1 end), count(case when x.level"
                + " = 'L2' then 1 end), coalesce(sum(case when x.level = 'L2' then x.spent end),"
                + " 0), count(case when x.level = 'L2' and x.spent > 0 then 1 end),"
                + " coalesce(sum(case when x.level = 'L0' then x.spent end), 0), count(case when"
                + " x.level = 'L0' and x.spent > 0 then 1 end) from (select "
                + LEVEL
                + " level, coalesce((select sum(o.paid_minor)"
                + PAID
                + " and o.member_id = m.id and o.currency = ? and o.paid_at >= ? and o.paid_at <"
                + " ?), 0) spent from member m where m.created_at < ?) x",
            to(),
            currency,
            to().minus(YEAR),
            to(),
            to())
        .getFirst();
  }

  private Ratio retention() throws SQLException {
    var span = ChronoUnit.DAYS.between(first, end);
    var before = first.minusDays(span);
    var since = before.atStartOfDay(zone).toInstant();
    var all = count("select count(*) from " + ACTIVE + " a", before, first, since, from());
    var stayed =
        count(
            "select count(*) from " + ACTIVE + " a join " + ACTIVE + " b on b.m = a.m",
            before,
            first,
            since,
            from(),
            first,
            end,
            from(),
            to());
    return new Ratio(stayed, all);
  }

  private Ratio dormancy(int dormantDays) throws SQLException {
    var last = "select max(o.paid_at) last" + PAID + " and o.paid_at < ? group by o.member_id";
    var found =
        rows(
                2,
                "select count(case when last < ? then 1 end), count(*) from (" + last + ") x",
                end.minusDays(dormantDays - 1L).atStartOfDay(zone).toInstant(),
                to())
            .getFirst();
    return new Ratio(found[0], found[1]);
  }

  /** Those asleep when the period began, and those of them who paid in it. */
  private Ratio winBack(int dormantDays) throws SQLException {
    var found =
        rows(
                2,
                "select count(case when exists (select 1 from purchase e where e.member_id ="
                    + " x.member_id and e.state <> 'CANCELLED' and e.paid_at >= ? and e.paid_at <"
                    + " ?) then 1 end), count(*) from (select o.member_id, max(o.paid_at) last"
                    + PAID
                    + " and o.paid_at < ? group by o.member_id) x where x.last < ?",
                from(),
                to(),
                from(),
                first.minusDays(dormantDays - 1L).atStartOfDay(zone).toInstant())
            .getFirst();
    return new Ratio(found[0], found[1]);
  }

  private Ratio share(String sql) throws SQLException {
    var found = rows(2, sql, from(), to()).getFirst();
    return new Ratio(found[0], found[1]);
  }

  /** One broken promise makes a customer's service broken. */
  private Served served() throws SQLException {
    var kept = new long[2];
    var broken = new long[2];
    for (var row :
        rows(
            3,
            "select x.broken, count(*), count(case when exists (select 1 from purchase e where"
                + " e.member_id = x.m and e.state <> 'CANCELLED' and e.paid_at > x.ended and e.paid_at"
                + " <= x.ended + interval '30' day) then 1 end) from (select t.requester_id m,"
                + " min(coalesce(p.stopped_at, p.break_at)) as ended, max(case when p.state = 'BROKEN'"
                + " then 1 else 0 end) broken from promise p join ticket t on t.id = p.ticket_id"
                + " join member y on y.id = t.requester_id where p.state in ('KEPT', 'BROKEN') and"
                + " coalesce(p.stopped_at, p.break_at) >= ? and coalesce(p.stopped_at, p.break_at)"
                + " < ? group by t.requester_id) x group by x.broken",
            from(),
            to())) {
      var side = row[0] == 0 ? kept : broken;
      side[0] = row[1];
      side[1] = row[2];
    }
    return new Served(kept[0], kept[1], broken[0], broken[1]);
  }

  /** The rules, as they are kept. */
  static StickinessRules rules(Connection connection) throws SQLException {
    return new Ask()
        .add(
            "select weight_activity, weight_repurchase, weight_member_share, weight_rating,"
                + " weight_retention, target_activity, target_repurchase, target_member_share,"
                + " target_rating, target_retention, version from stickiness_rule where id = 1")
        .list(
            connection,
            row ->
                new StickinessRules(
                    List.of(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                    List.of(
                        row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10)),
                    row.getInt(11)))
        .getFirst();
  }
}
