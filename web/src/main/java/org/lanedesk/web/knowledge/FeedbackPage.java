package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.knowledge.FeedbackDesk;
import org.lanedesk.knowledge.FeedbackRow;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/**
 * What colleagues and customers said about answers; one person's or some days' can be forgotten.
 * What the address names is listed, and exactly that is forgotten.
 */
@Named("feedbackPage")
@ViewScoped
public class FeedbackPage implements Serializable {
  private static final int USUAL_DAYS = 7;

  @EJB FeedbackDesk feedback;
  @Inject Say say;
  @Inject Who who;
  @Inject Clock clock;

  private String from;
  private String to;
  private Long by;
  private boolean sure;
  private List<FeedbackRow> rows = List.of();
  private long count;
  private boolean period;

  /** Looks before the page is written, so that a refusal stands above it. */
  public void load() {
    try {
      var begin = begin();
      var end = end();
      if (!begin.isBefore(end)) {
        throw new Refusal("feedback.period");
      }
      rows = feedback.said(who.caller(), by, begin, end);
      count = feedback.count(who.caller(), by, begin, end);
      period = true;
    } catch (Refusal no) {
      rows = List.of();
      count = 0;
      period = false;
      say.no(no);
    }
  }

  public void forget() {
    if (!sure) {
      say.missing("knowledge", "feedback.unsure");
      return;
    }
    try {
      int forgotten = feedback.forget(who.caller(), by, begin(), end());
      say.done("knowledge", "feedback.forgotten", forgotten);
    } catch (Refusal no) {
      say.no(no);
    }
    sure = false;
    load();
  }

  private Instant begin() {
    return day(getFrom()).atStartOfDay(zone()).toInstant();
  }

  private Instant end() {
    return day(getTo()).plusDays(1).atStartOfDay(zone()).toInstant();
  }

  private ZoneId zone() {
    return ZoneId.of(who.getZone());
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException notADay) {
      throw new Refusal("feedback.day", typed);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  /** The day of an instant as it stands in addresses. */
  public String day(Instant at) {
    return LocalDate.ofInstant(at, zone()).toString();
  }

  public List<FeedbackRow> getRows() {
    return rows;
  }

  /** How much was said, also what is too much to list. */
  public long getCount() {
    return count;
  }

  public String getQuestion() {
    return say.word("knowledge", "feedback.sure", count);
  }

  public boolean isMore() {
    return count > rows.size();
  }

  /** Whether what was typed is a period. */
  public boolean isPeriod() {
    return period;
  }

  public String getFrom() {
    return from == null || from.isBlank() ? today().minusDays(USUAL_DAYS - 1).toString() : from;
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

  public Long getBy() {
    return by;
  }

  public void setBy(Long by) {
    this.by = by;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
