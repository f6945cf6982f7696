package org.lanedesk.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketState;

/** How tickets and running promises are asked about the present. */
record BoardAsk(Connection connection, Instant now, boolean zh) {

  private record Place(Long queue, Lane lane) {}

  private record Waiting(Place place, long count, Instant oldest) {}

  private record Running(Place place, long atRisk, long broken, Instant nextDue, Long nextTicket) {}

  private record Queue(Long id, String code, String name, long agentsOn) {}

  /** A promise that is broken and not yet made good, noticed by the watch or not yet. */
  private static final String BROKEN =
      "t.state not in ('RESOLVED', 'CLOSED', 'MERGED', 'SPAM') and p.stopped_at is null and (p.state = 'BROKEN' or p.state = 'RUNNING' and p.break_at < ?)";

  /** A running promise that was warned of. */
  private static final String AT_RISK =
      "p.state = 'RUNNING' and p.warn_at <= ? and p.break_at >= ?";

  Board board() throws SQLException {
    var waiting = new HashMap<Place, Waiting>();
    waiting().forEach(row -> waiting.put(row.place(), row));
    var running = new HashMap<Place, Running>();
    running().forEach(row -> running.put(row.place(), row));
    var lines = new ArrayList<Board.Line>();
    for (var queue : queues()) {
      for (var lane : Lane.values()) {
        lines.add(line(queue, lane, waiting, running));
      }
    }
    var agents = agents();
    return new Board(now, total(lines, agents), lines, agents);
  }

  List<BoardTicket> tickets(BoardFigure figure, Long queue, Lane lane, int limit)
      throws SQLException {
    var ask =
        new Ask()
            .add("select t.id, t.subject, t.level, ")
            .add(zh ? "q.name_zh" : "q.name_en")
            .add(", t.lane, t.state, t.assignee_name, t.started_at, p.clock, p.due_at")
            .add(" from ticket t left join queue q on q.id = t.queue_id")
            .add(figure == BoardFigure.WAITING ? " left" : "")
            .add(" join promise p on p.id = (select min(p.id) from promise p where p.ticket_id =")
            .add(" t.id and p.stopped_at is null and ");
    switch (figure) {
      case WAITING -> ask.add("p.state in ('RUNNING', 'BROKEN')) where t.waiting");
      case AT_RISK -> ask.add(AT_RISK + ") where 1 = 1", now, now);
      case BROKEN -> ask.add(BROKEN + ") where 1 = 1", now);
    }
    ask.and("t.queue_id", queue).and("t.lane", lane);
    ask.add(" order by p.due_at, t.started_at, t.id fetch first ? rows only", limit);
    return ask.list(connection, BoardAsk::ticket);
  }

  private List<Waiting> waiting() throws SQLException {
    return new Ask()
        .add(
            "select t.queue_id, t.lane, count(*), min(t.started_at) from ticket t"
                + " where t.waiting group by t.queue_id, t.lane")
        .list(connection, row -> new Waiting(place(row), row.getLong(3), Ask.instant(row, 4)));
  }

  private List<Running> running() throws SQLException {
    var next =
        "select x.queue_id, x.lane, x.risk, x.broken, x.due_at, x.ticket_id from (select t.queue_id,"
            + " t.lane, p.ticket_id, p.due_at,"
            + " row_number() over (partition by t.queue_id, t.lane order by"
            + " case when p.state = 'RUNNING' and p.break_at >= ? then 0 else 1 end, p.due_at) as n,"
            + " sum(case when "
            + AT_RISK
            + " then 1 else 0 end) over (partition by t.queue_id, t.lane) as risk,"
            + " sum(case when "
            + BROKEN
            + " then 1 else 0 end) over (partition by t.queue_id, t.lane) as broken"
            + " from promise p join ticket t on t.id = p.ticket_id"
            + " where p.state in ('RUNNING', 'BROKEN') and p.stopped_at is null) x where x.n = 1";
    return new Ask()
        .add(next, now, now, now, now)
        .list(
            connection,
            row ->
                new Running(
                    place(row),
                    row.getLong(3),
                    row.getLong(4),
                    future(Ask.instant(row, 5)),
                    Ask.number(row, 6)));
  }

  private Instant future(Instant due) {
    return due == null || due.isBefore(now) ? null : due;
  }

  private List<Queue> queues() throws SQLException {
    return new Ask()
        .add("select q.id, q.code, " + (zh ? "q.name_zh" : "q.name_en") + ", (select count(*)")
        .add(" from agent_desk d where d.presence = 'ONLINE' and (exists (select 1 from")
        .add(" agent_queue a where a.account_id = d.id and a.queue_id = q.id) or not exists")
        .add(" (select 1 from agent_queue a where a.account_id = d.id)))")
        .add(" from queue q where q.active order by q.position, q.id")
        .list(
            connection,
            row -> new Queue(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)));
  }

  private long agents() throws SQLException {
    return new Ask()
        .add("select count(*) from agent_desk where presence = 'ONLINE'")
        .list(connection, row -> row.getLong(1))
        .getFirst();
  }

  private Board.Line line(
      Queue queue, Lane lane, Map<Place, Waiting> waiting, Map<Place, Running> running) {
    var place = new Place(queue.id(), lane);
    var waits = waiting.get(place);
    var runs = running.get(place);
    return new Board.Line(
        queue.id(),
        queue.code(),
        queue.name(),
        lane,
        waits == null ? 0 : waits.count(),
        waits == null ? null : Math.max(0, Duration.between(waits.oldest(), now).toSeconds()),
        runs == null ? null : runs.nextDue(),
        runs == null || runs.nextDue() == null ? null : runs.nextTicket(),
        runs == null ? 0 : runs.atRisk(),
        runs == null ? 0 : runs.broken(),
        queue.agentsOn());
  }

  private static Board.Line total(List<Board.Line> lines, long agents) {
    var next =
        lines.stream()
            .filter(line -> line.nextDue() != null)
            .min(java.util.Comparator.comparing(Board.Line::nextDue));
    return new Board.Line(
        null,
        null,
        null,
        null,
        lines.stream().mapToLong(Board.Line::waiting).sum(),
        lines.stream()
            .map(Board.Line::oldestSeconds)
            .filter(Objects::nonNull)
            .max(Long::compare)
            .orElse(null),
        next.map(Board.Line::nextDue).orElse(null),
        next.map(Board.Line::nextTicket).orElse(null),
        lines.stream().mapToLong(Board.Line::atRisk).sum(),
        lines.stream().mapToLong(Board.Line::brokenNow).sum(),
        agents);
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(Ask.number(row, 1), Ask.word(Lane.class, row, 2));
  }

  private static BoardTicket ticket(ResultSet row) throws SQLException {
    return new BoardTicket(
        row.getLong(1),
        row.getString(2),
        Ask.word(Level.class, row, 3),
        row.getString(4),
        Ask.word(Lane.class, row, 5),
        Ask.word(TicketState.class, row, 6),
        row.getString(7),
        Ask.instant(row, 8),
        Ask.word(ClockKind.class, row, 9),
        Ask.instant(row, 10));
  }
}
