package org.lanedesk.web.rules;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.report.Fairness;
import org.lanedesk.report.FairnessDesk;
import org.lanedesk.routing.QueueRow;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** Who waited how long against what they were entitled to. */
@Named
@RequestScoped
public class FairnessPage {
  @EJB FairnessDesk desk;
  @EJB RoutingDesk routing;
  @Inject Say say;
  @Inject Who who;
  @Inject Clock clock;

  private String from;
  private String to;
  private Long queue;
  private Fairness found;

  /** Looks before the page is written, so that a refusal stands above it. */
  public void look() {
    var zone = ZoneId.of(who.getZone());
    try {
      found =
          desk.fairness(
              who.caller(),
              day(getFrom()).atStartOfDay(zone).toInstant(),
              day(getTo()).plusDays(1).atStartOfDay(zone).toInstant(),
              queue);
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** Null when what was typed is no period. */
  public Fairness getFound() {
    return found;
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException notADay) {
      throw new Refusal("whatif.day", typed);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(who.getZone()));
  }

  public List<QueueRow> getQueues() {
    return routing.allQueues();
  }

  public String getFrom() {
    return from == null || from.isBlank() ? today().minusDays(29).toString() : from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to == null || to.isBlank() ? today().toString() : to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public Long getQueue() {
    return queue;
  }

  public void setQueue(Long queue) {
    this.queue = queue;
  }
}
