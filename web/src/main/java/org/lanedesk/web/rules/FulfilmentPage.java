package org.lanedesk.web.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.member.Fulfilment;
import org.lanedesk.member.UseRow;
import org.lanedesk.web.Who;

/** How what levels promise was kept, and what was not. Days are the reader's, both inclusive. */
@Named
@RequestScoped
public class FulfilmentPage {
  private static final int USUAL_DAYS = 30;

  @Inject EntitlementDesk desk;
  @Inject Who who;
  @Inject Clock clock;

  private String from;
  private String to;
  private List<Fulfilment> rows;
  private List<UseRow> missed;

  public List<Fulfilment> getRows() {
    if (rows == null) rows = desk.fulfilment(who.caller(), since(), until());
    return rows;
  }

  public List<UseRow> getMissed() {
    if (missed == null) missed = desk.missed(who.caller(), since(), until());
    return missed;
  }

  private Instant since() {
    return first().atStartOfDay(zone()).toInstant();
  }

  private Instant until() {
    return last().plusDays(1).atStartOfDay(zone()).toInstant();
  }

  private LocalDate first() {
    return day(from, last().minusDays(USUAL_DAYS - 1L));
  }

  private LocalDate last() {
    return day(to, LocalDate.ofInstant(clock.instant(), zone()));
  }

  private ZoneId zone() {
    return ZoneId.of(who.getZone());
  }

  /** What makes no sense counts as not said. */
  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }

  public String getFrom() {
    return first().toString();
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return last().toString();
  }

  public void setTo(String to) {
    this.to = to;
  }
}
