package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lanedesk.sla.Explanation.Bar;
import org.lanedesk.sla.Explanation.Day;
import org.lanedesk.sla.Explanation.Kind;
import org.lanedesk.sla.Explanation.Leg;

/** Reads the rows of one promise as the way from its start to its due instant. */
final class Explaining {
  /** More days than this are cut out of the middle of the picture. */
  private static final int MOST_DAYS = 40;

  private final PromiseRow promise;
  private final Function<Long, SlaCalendar> calendars;
  private final List<Leg> legs = new ArrayList<>();
  private Duration used = Duration.ZERO;
  private Instant since;
  private Instant pausedAt;
  private SlaCalendar calendar;
  private Instant until;

  private Explaining(PromiseRow promise, Function<Long, SlaCalendar> calendars) {
    this.promise = promise;
    this.calendars = calendars;
  }

  /**
   * @param rows those of this promise, in order
   */
  static Explanation of(
      PromiseRow promise,
      List<LedgerRow> rows,
      Function<Long, SlaCalendar> calendars,
      Instant now) {
    var told = new Explaining(promise, calendars);
    rows.forEach(told::read);
    told.finish(now);
    return new Explanation(
        promise,
        told.until,
        promise.policyCode() + " v" + promise.policyVersion(),
        told.calendar,
        List.copyOf(told.legs),
        told.days());
  }

  private void read(LedgerRow row) {
    switch (row.event()) {
      case ACTIVATE -> begin(row);
      case PAUSE -> {
        count(row.at());
        since = null;
        pausedAt = row.at();
      }
      case RESUME -> {
        leg(Kind.PAUSED, pausedAt, row.at(), row.note());
        pausedAt = null;
        since = row.at();
      }
      case RETARGET -> {
        count(row.at());
        calendar = calendars.apply(row.calendarId());
        leg(Kind.RETARGETED, row.at(), row.at(), row.note());
      }
      case FULFIL, CANCEL -> {
        count(row.at());
        since = null;
        if (pausedAt != null) {
          leg(Kind.PAUSED, pausedAt, row.at(), null);
          pausedAt = null;
        }
        until = row.at();
      }
      case WARN, BREACH, NOTE -> until = null;
    }
  }

  private void begin(LedgerRow row) {
    calendar = calendars.apply(row.calendarId());
    since = row.at();
    if (row.elapsedMillis() != null && row.elapsedMillis() > 0) {
      used = Duration.ofMillis(row.elapsedMillis());
      legs.add(
          new Leg(Kind.CARRIED, row.at(), row.at(), used.toMillis(), used.toMillis(), row.note()));
    }
  }

  /** What runs is counted to its due instant, what is overdue to now. */
  private void finish(Instant now) {
    if (since != null) {
      until = promise.dueAt() == null || now.isAfter(promise.dueAt()) ? now : promise.dueAt();
      count(until);
    } else if (pausedAt != null) {
      leg(Kind.PAUSED, pausedAt, null, null);
    }
  }

  /** From {@code since} to that instant, open stretch by open stretch. */
  private void count(Instant to) {
    if (since == null || !to.isAfter(since)) {
      return;
    }
    var at = since;
    for (var open : stretches(since, to)) {
      if (open.start().isAfter(at)) {
        leg(Kind.CLOSED, at, open.start(), null);
      }
      used = used.plus(Duration.between(open.start(), open.end()));
      leg(Kind.OPEN, open.start(), open.end(), null);
      at = open.end();
    }
    if (to.isAfter(at)) {
      leg(Kind.CLOSED, at, to, null);
    }
    since = to;
  }

  private List<OpeningHours.Open> stretches(Instant from, Instant to) {
    var hours = calendar.hours();
    if (hours.alwaysOpen()) {
      return List.of(new OpeningHours.Open(from, to));
    }
    return hours
        .dayOf(from)
        .datesUntil(hours.dayOf(to).plusDays(2))
        .flatMap(day -> hours.on(day).stream())
        .map(open ->
            new OpeningHours.Open(
                open.start().isBefore(from) ? from : open.start(),
                open.end().isAfter(to) ? to : open.end()))
        .filter(open -> open.start().isBefore(open.end()))
        .toList();
  }

  private void leg(Kind kind, Instant from, Instant to, String note) {
    long millis = kind == Kind.OPEN ? Duration.between(from, to).toMillis() : 0;
    legs.add(new Leg(kind, from, to, millis, used.toMillis(), note));
  }

  private List<Day> days() {
    var hours = calendar.hours();
    var first = hours.dayOf(promise.startedAt());
    var end =
        Stream.of(until, promise.dueAt())
            .filter(at -> at != null)
            .max(Instant::compareTo)
            .orElse(promise.startedAt());
    var dates = first.datesUntil(hours.dayOf(end).plusDays(1)).toList();
    if (dates.size() > MOST_DAYS) {
      var shown = new ArrayList<>(dates.subList(0, MOST_DAYS / 2));
      shown.addAll(dates.subList(dates.size() - MOST_DAYS / 2, dates.size()));
      dates = shown;
    }
    return dates.stream().map(this::day).toList();
  }

  private Day day(LocalDate date) {
    var hours = calendar.hours();
    var due = promise.dueAt();
    var open = hours.bands(date).stream().map(b -> new Bar(b.from(), b.length())).toList();
    return new Day(
        date,
        open,
        bars(date, Kind.OPEN),
        bars(date, Kind.PAUSED),
        due != null && hours.dayOf(due).equals(date) ? minute(due) : null);
  }

  private List<Bar> bars(LocalDate date, Kind kind) {
    var zone = calendar.hours().zone();
    var start = date.atStartOfDay(zone).toInstant();
    var end = date.plusDays(1).atStartOfDay(zone).toInstant();
    return legs.stream()
        .filter(leg -> leg.kind() == kind && leg.from().isBefore(end))
        .filter(leg -> leg.to() == null || leg.to().isAfter(start))
        .map(leg -> bar(leg, start, end))
        .toList();
  }

  private Bar bar(Leg leg, Instant start, Instant end) {
    int from = leg.from().isBefore(start) ? 0 : minute(leg.from());
    int to = leg.to() == null || !leg.to().isBefore(end) ? 1_440 : minute(leg.to());
    return new Bar(from, Math.max(1, to - from));
  }

  private int minute(Instant at) {
    return at.atZone(calendar.hours().zone()).toLocalTime().toSecondOfDay() / 60;
  }
}
