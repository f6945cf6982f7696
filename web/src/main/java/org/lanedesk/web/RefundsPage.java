package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.returns.BookSum;
import org.lanedesk.returns.BookingRow;
import org.lanedesk.returns.PayoutRow;
import org.lanedesk.returns.PayoutState;
import org.lanedesk.returns.StatementDesk;

/** The refund statement: what was booked in a span, every payment, and those that are stuck. */
@Named
@RequestScoped
public class RefundsPage {
  private static final int MOST = 100;
  private static final int USUAL_DAYS = 30;

  @Inject StatementDesk desk;
  @Inject Who who;
  @Inject Say say;

  private String from;
  private String to;
  private String state;
  private List<PayoutRow> payments = List.of();
  private List<BookingRow> books = List.of();
  private List<BookSum> sums = List.of();

  /** Before the rendering; a span that cannot be read is the last thirty days. */
  public void load() {
    var zone = ZoneId.of(who.getZone());
    var today = desk.now().atZone(zone).toLocalDate();
    var first = day(from, today.minusDays(USUAL_DAYS - 1));
    var last = day(to, today);
    from = first.toString();
    to = last.toString();
    var begin = first.atStartOfDay(zone).toInstant();
    Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
    payments = desk.payments(who.caller(), states(), null, MOST);
    books = desk.books(who.caller(), begin, end);
    sums = desk.sums(who.caller(), begin, end);
  }

  private LocalDate day(String typed, LocalDate otherwise) {
    if (typed == null || typed.isBlank()) return otherwise;
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException noDay) {
      say.missing("supervisor", "refunds.day", typed);
      return otherwise;
    }
  }

  private Set<PayoutState> states() {
    for (var known : PayoutState.values()) if (known.name().equals(state)) return EnumSet.of(known);
    return Set.of();
  }

  public PayoutState[] getStates() {
    return PayoutState.values();
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public List<PayoutRow> getPayments() {
    return payments;
  }

  public List<BookingRow> getBooks() {
    return books;
  }

  public List<BookSum> getSums() {
    return sums;
  }
}
