package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.ZoneId;
import org.lanedesk.returns.ReturnReport;
import org.lanedesk.returns.StatementDesk;

/** Why goods come back, of what, by whom carried, and how long each step takes. */
@Named
@RequestScoped
public class ReturnReportPage {
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 366;

  @Inject StatementDesk desk;
  @Inject Who who;

  private Integer days;
  private ReturnReport report;

  public void load() {
    days = days == null || days < 1 || days > MOST_DAYS ? USUAL_DAYS : days;
    var now = desk.now();
    var zone = ZoneId.of(who.getZone());
    var from = now.atZone(zone).toLocalDate().minusDays(days - 1L).atStartOfDay(zone).toInstant();
    report = desk.report(who.caller(), from, now.plusSeconds(1));
  }

  /** A number of seconds as hours and minutes; a dash for nothing. */
  public String span(Double seconds) {
    if (seconds == null) return "–";
    var time = Duration.ofSeconds(seconds.longValue());
    return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public ReturnReport getReport() {
    return report;
  }
}
