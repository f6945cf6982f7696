package org.lanedesk.report;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.member.ScoreDesk;

/** How close customers are to the shop; for supervisors. */
@Stateless
public class StickinessDesk {
  private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

  @Resource(lookup = "java:jboss/datasources/LanedeskDS")
  DataSource database;

  @Inject ScoreDesk scores;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** One month of the shop; this one, as far as it is, when none is given. */
  public Stickiness month(Caller by, YearMonth wanted) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    var today = LocalDate.ofInstant(clock.instant(), SHOP);
    var month = wanted == null ? YearMonth.from(today) : wanted;
    if (month.isAfter(YearMonth.from(today)) || month.getYear() < 2000)
      throw new Refusal("stickiness.month", month);
    var last = month.plusMonths(1).atDay(1);
    var end = last.isAfter(today) ? today.plusDays(1) : last;
    var rules = scores.rules();
    try (var connection = database.getConnection()) {
      return new StickinessAsk(connection, month.atDay(1), end, SHOP)
          .ask(StickinessAsk.rules(connection), rules.currency(), rules.dormantDays());
    } catch (SQLException e) {
      throw new IllegalStateException("stickiness could not be counted", e);
    }
  }

  /** Changes what the index is made of. */
  public void set(Caller by, StickinessRules wanted) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    wanted.check();
    try (var connection = database.getConnection()) {
      if (update(connection, wanted) == 0)
        throw new Stale(
            "stickiness-rule", "", StickinessAsk.rules(connection).version(), List.of());
    } catch (SQLException e) {
      throw new IllegalStateException("the index could not be changed", e);
    }
    var text = wanted.weights() + " " + wanted.targets();
    happened.fire(new Deed(clock.instant(), by.actor(), "stickiness.set", "stickiness", text));
  }

  private static int update(Connection connection, StickinessRules wanted) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "update stickiness_rule set weight_activity = ?, weight_repurchase = ?,"
                + " weight_member_share = ?, weight_rating = ?, weight_retention = ?,"
                + " target_activity = ?, target_repurchase = ?, target_member_share = ?,"
                + " target_rating = ?, target_retention = ?, version = version + 1"
                + " where id = 1 and version = ?")) {
      var i = 1;
      for (var weight : wanted.weights()) statement.setInt(i++, weight);
      for (var target : wanted.targets()) statement.setInt(i++, target);
      statement.setInt(i, wanted.version());
      return statement.executeUpdate();
    }
  }
}
