package org.lanedesk.report;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import javax.sql.DataSource;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Refusal;

/** Says who waited how long against what they were entitled to, and who was starved, if anyone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FairnessDesk {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int MOST = 50;

  @Resource(lookup = "java:jboss/datasources/LanedeskDS")
  DataSource database;

  @Inject Clock clock;

  /**
   * @param queue null for all
   * @throws Refusal {@code fairness.period} when the period is empty or longer than a year
   */
  public Fairness fairness(Caller by, Instant from, Instant to, Long queue) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    if (from == null
        || to == null
        || !from.isBefore(to)
        || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new Refusal("fairness.period", LONGEST.toDays());
    }
    var ask = new FairnessAsk(from, to, queue);
    var now = clock.instant();
    try (var connection = database.getConnection()) {
      var starved = new ArrayList<StarvedRow>();
      if (!now.isBefore(from) && now.isBefore(to.plus(Duration.ofDays(1)))) {
        starved.addAll(ask.waiting(connection, now));
      }
      starved.addAll(ask.answered(connection));
      starved.sort(Comparator.comparingDouble(StarvedRow::times).reversed());
      return new Fairness(
          from,
          to,
          ask.rows(connection),
          ask.turns(connection),
          starved.stream().limit(MOST).toList());
    } catch (SQLException e) {
      throw new IllegalStateException("the report could not be read", e);
    }
  }
}
