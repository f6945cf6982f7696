package org.lanedesk.web.rules;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.lanedesk.event.Refusal;
import org.lanedesk.routing.PersonName;
import org.lanedesk.routing.SeatDesk;
import org.lanedesk.routing.ShiftRow;
import org.lanedesk.routing.TeamDesk;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The shift plan of one week, in the reader's zone. */
@Named
@ViewScoped
public class ShiftsPage implements Serializable {
  private static final Duration WEEK = Duration.ofDays(7);

  @EJB TeamDesk desk;
  @EJB SeatDesk seats;
  @Inject Say say;
  @Inject Who who;
  @Inject Clock clock;

  private String week;
  private Long agent;
  private String day;
  private String from = "09:00";
  private String to = "18:00";

  public LocalDate getMonday() {
    LocalDate some;
    try {
      some = LocalDate.parse(week == null ? "" : week);
    } catch (DateTimeParseException noDay) {
      some = LocalDate.ofInstant(clock.instant(), zone());
    }
    return some.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  public LocalDate getBefore() {
    return getMonday().minusWeeks(1);
  }

  public LocalDate getAfter() {
    return getMonday().plusWeeks(1);
  }

  public List<LocalDate> getDays() {
    return IntStream.range(0, 7).mapToObj(getMonday()::plusDays).toList();
  }

  /** The shifts that begin on this day. */
  public List<ShiftRow> shiftsOn(LocalDate date) {
    var starts = date.atStartOfDay(zone()).toInstant();
    var ends = date.plusDays(1).atStartOfDay(zone()).toInstant();
    return desk.shifts(who.caller(), starts, ends).stream()
        .filter(shift -> !shift.startsAt().isBefore(starts))
        .toList();
  }

  /** Names of those who are to be here now and are not. */
  public String getMissing() {
    var missing = desk.missing(who.caller());
    return String.join(
        ", ",
        getPeople().stream()
            .filter(one -> missing.contains(one.account()))
            .map(PersonName::name)
            .toList());
  }

  public void plan() {
    try {
      if (agent == null) {
        throw new Refusal("shift.who");
      }
      var date = LocalDate.parse(day == null ? "" : day.strip());
      var first = LocalTime.parse(from.strip());
      var last = LocalTime.parse(to.strip());
      var starts = date.atTime(first).atZone(zone());
      var ends = (last.isAfter(first) ? date : date.plusDays(1)).atTime(last).atZone(zone());
      desk.plan(who.caller(), agent, starts.toInstant(), ends.toInstant());
      week = date.toString();
    } catch (DateTimeParseException notATime) {
      say.no(new Refusal("shift.time", day, from, to));
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void drop(Long shift) {
    try {
      desk.drop(who.caller(), shift);
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** Plans this week as the one before. */
  public void repeat() {
    var start = start(getBefore());
    var made = desk.repeat(who.caller(), start, start(getMonday()), WEEK);
    say.done("supervisor", "shifts.repeated", Integer.toString(made));
  }

  private Instant start(LocalDate date) {
    return date.atStartOfDay(zone()).toInstant();
  }

  private ZoneId zone() {
    return ZoneId.of(who.getZone());
  }

  public List<PersonName> getPeople() {
    return seats.people(who.caller());
  }

  public String getWeek() {
    return week;
  }

  public void setWeek(String week) {
    this.week = week;
  }

  public Long getAgent() {
    return agent;
  }

  public void setAgent(Long agent) {
    this.agent = agent;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
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
}
