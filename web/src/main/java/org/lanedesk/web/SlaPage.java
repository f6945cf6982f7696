package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.report.GroupBy;
import org.lanedesk.report.OutcomeRow;
import org.lanedesk.report.ReportDesk;
import org.lanedesk.report.SlaCsv;
import org.lanedesk.report.SlaFigures;
import org.lanedesk.report.SlaQuery;
import org.lanedesk.report.SlaReport;
import org.lanedesk.report.SlaWorkbook;
import org.lanedesk.routing.QueueRow;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Lane;

/** How promises were kept: a period, conditions, groups, and the promises behind each figure. */
@Named
@RequestScoped
public class SlaPage {
  private static final int MOST = 200;
  private static final int USUAL_DAYS = 30;

  /** So that spreadsheets take the file for what it is. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Inject ReportDesk reports;
  @Inject RoutingDesk routing;
  @Inject Clock clock;
  @Inject Who who;
  @Inject Say say;
  @Inject SlaWords words;

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final SlaFilter filter = new SlaFilter();
  private SlaReport report;
  private boolean refused;
  private List<OutcomeRow> outcomes;

  /** Reads the report, or answers with the file when one is asked for. */
  public void open() throws IOException {
    if (filter.getFrom() == null) {
      filter.setFrom(today().minusDays(USUAL_DAYS - 1).toString());
    }
    if (filter.getTo() == null) {
      filter.setTo(today().toString());
    }
    try {
      report = reports.sla(who.caller(), query());
      if (filter.getFormat() != null) {
        download(filter.getFormat());
      }
    } catch (Refusal no) {
      refused = true;
      say.no(no);
    }
  }

  private void download(String format) throws IOException {
    var table = new SlaCsv(words.columns(filter.getBy()), f -> words.label(filter.getBy(), f));
    var name = "promises-%s-%s.%s".formatted(filter.getFrom(), filter.getTo(), format);
    switch (format) {
      case "csv" -> Download.of(name, "text/csv", BYTE_ORDER_MARK + table.of(report));
      case "xlsx" ->
          Download.of(
              name, XLSX, SlaWorkbook.of(table, report, say.word("supervisor", "sla.title")));
      case "json" -> Download.of(name, "application/json", SlaJson.text(report));
      default -> throw new Refusal("report.format", format);
    }
  }

  public boolean isRefused() {
    return refused;
  }

  public SlaReport getReport() {
    return report;
  }

  public boolean isShowing() {
    return !refused && (filter.getGroup() != null || filter.isAll() || filter.isBroken());
  }

  public List<OutcomeRow> getOutcomes() {
    if (outcomes == null) {
      outcomes =
          reports.outcomes(who.caller(), query(), filter.getGroup(), filter.isBroken(), MOST, 0);
    }
    return outcomes;
  }

  /** The address of the promises behind a figure. */
  public String link(SlaFigures figures, boolean brokenOnly) {
    return filter
            .address()
            .with("group", figures.key())
            .with("all", figures.key() == null && !brokenOnly)
            .with("broken", brokenOnly)
        + "#rows";
  }

  /** The address of what is shown as a file. */
  public String file(String format) {
    return filter.address().with("format", format).toString();
  }

  /** The hours of a weekday of the heat map, null where nothing was promised. */
  public List<SlaFigures> hours(int weekday) {
    var found =
        report.groups().stream().collect(Collectors.toMap(SlaFigures::key, Function.identity()));
    var hours = new ArrayList<SlaFigures>();
    for (int hour = 0; hour < 24; hour++) {
      hours.add(found.get("%d-%02d".formatted(weekday, hour)));
    }
    return hours;
  }

  /** Monday to Sunday. */
  public DayOfWeek[] getWeekdays() {
    return DayOfWeek.values();
  }

  public List<Integer> getHours() {
    return IntStream.range(0, 24).boxed().toList();
  }

  private SlaQuery query() {
    return new SlaQuery(
        start(filter.getFrom(), 0),
        start(filter.getTo(), 1),
        filter.getQueue(),
        filter.getLevel(),
        filter.getLane(),
        filter.getFamily(),
        filter.getChannel(),
        filter.getClock(),
        filter.getBy(),
        filter.isWall());
  }

  /** The days of the form are the reader's, both included. */
  private Instant start(String day, int daysLater) {
    try {
      var date = LocalDate.parse(day).plusDays(daysLater);
      return date.atStartOfDay(ZoneId.of(who.getZone())).toInstant();
    } catch (DateTimeParseException e) {
      throw new Refusal("report.day", day.toLowerCase(Locale.ROOT));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(who.getZone()));
  }

  public SlaFilter getFilter() {
    return filter;
  }

  public List<QueueRow> getQueues() {
    return routing.allQueues();
  }

  public ClockKind[] getClocks() {
    return ClockKind.values();
  }

  public Level[] getLevels() {
    return Level.values();
  }

  public Lane[] getLanes() {
    return Lane.values();
  }

  public Family[] getFamilies() {
    return Family.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public GroupBy[] getGroupings() {
    return GroupBy.values();
  }
}
