package org.lanedesk.report;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;

/** The reports of supervisors. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReportDesk {
  private static final int MOST = 1_000;

  @Resource(lookup = "java:jboss/datasources/LanedeskDS")
  DataSource database;

  @Inject Clock clock;

  /** How it stands now, for every lane of every active queue. */
  public Board live(Caller caller) {
    return ask(caller, connection -> board(connection, caller).board());
  }

  /** The tickets behind a number of the board, the most urgent first. */
  public List<BoardTicket> boardTickets(
      Caller caller, BoardFigure figure, Long queue, org.lanedesk.ticket.Lane lane, int limit) {
    return ask(
        caller,
        connection ->
            board(connection, caller).tickets(figure, queue, lane, Math.clamp(limit, 1, MOST)));
  }

  /** How promises were kept, in all and group by group. */
  public SlaReport sla(Caller caller, SlaQuery query) {
    var now = clock.instant();
    var full = query.completed(now);
    return ask(
        caller,
        connection -> {
          var counted = sla(connection, caller, full).count();
          return new SlaReport(full, now, counted.total(), counted.groups());
        });
  }

  /**
   * The promises behind a figure: those still open first, then the latest.
   *
   * @param group key of one row of the report, null for all
   */
  public List<OutcomeRow> outcomes(
      Caller caller, SlaQuery query, String group, boolean brokenOnly, int limit, int offset) {
    var full = query.completed(clock.instant());
    return ask(
        caller,
        connection ->
            sla(connection, caller, full)
                .outcomes(group, brokenOnly, Math.clamp(limit, 1, MOST), Math.max(0, offset)));
  }

  private interface Question<T> {
    T put(Connection connection) throws SQLException;
  }

  private <T> T ask(Caller caller, Question<T> question) {
    caller.mustBe(Role.SUPERVISOR, Role.ADMIN);
    try (var connection = database.getConnection()) {
      return question.put(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the report could not be read", e);
    }
  }

  private BoardAsk board(Connection connection, Caller caller) {
    return new BoardAsk(connection, clock.instant(), zh(caller));
  }

  private static SlaAsk sla(Connection connection, Caller caller, SlaQuery query) {
    return new SlaAsk(connection, query, WallTime.of(caller.zone()), zh(caller));
  }

  private static boolean zh(Caller caller) {
    return caller.locale() != null && caller.locale().startsWith("zh");
  }
}
