package org.lanedesk.web.rules;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.outbox.JobDesk;
import org.lanedesk.outbox.JobView;
import org.lanedesk.replay.Comparison;
import org.lanedesk.replay.WhatIfDesk;
import org.lanedesk.replay.WhatIfRow;
import org.lanedesk.replay.Wish;
import org.lanedesk.routing.QueueRow;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.Weights;
import org.lanedesk.sla.CalendarDesk;
import org.lanedesk.sla.SlaCalendar;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** Asks what a past period would have been with other settings, and compares. */
@Named
@ViewScoped
public class WhatIfPage implements Serializable {

  /** What is changed for one level. */
  public static class Line implements Serializable {
    private final Level level;
    private Integer target = 100;
    private Long calendar;

    Line(Level level) {
      this.level = level;
    }

    public Level getLevel() {
      return level;
    }

    public Integer getTarget() {
      return target;
    }

    public void setTarget(Integer target) {
      this.target = target;
    }

    public Long getCalendar() {
      return calendar;
    }

    public void setCalendar(Long calendar) {
      this.calendar = calendar;
    }
  }

  @EJB WhatIfDesk desk;
  @EJB RoutingDesk routing;
  @EJB CalendarDesk calendarDesk;
  @EJB JobDesk jobs;
  @Inject Say say;
  @Inject Who who;
  @Inject Clock clock;

  private final List<Line> lines = Arrays.stream(Level.values()).map(Line::new).toList();
  private Long id;
  private String from;
  private String to;
  private Long queue;
  private Integer fast;
  private Integer standard;
  private Integer bulk;
  private Integer staffing = 100;
  private Integer fromHour;
  private Integer toHour;
  private boolean handsStay = true;

  /** What is asked for by its address must be there. */
  public void look() {
    getShown();
  }

  public void ask() {
    try {
      id = desk.ask(who.caller(), wish()).id();
    } catch (Refusal no) {
      say.no(no);
    }
  }

  private Wish wish() {
    var zone = ZoneId.of(who.getZone());
    var targets = new EnumMap<Level, Integer>(Level.class);
    var calendars = new EnumMap<Level, Long>(Level.class);
    for (var line : lines) {
      if (line.target != null && line.target != 100) {
        targets.put(line.level, line.target);
      }
      if (line.calendar != null) {
        calendars.put(line.level, line.calendar);
      }
    }
    return new Wish(
        day(getFrom()).atStartOfDay(zone).toInstant(),
        day(getTo()).plusDays(1).atStartOfDay(zone).toInstant(),
        queue,
        weights(),
        targets,
        calendars,
        staffing == null ? 100 : staffing,
        fromHour,
        toHour,
        handsStay,
        who.getZone());
  }

  private Weights weights() {
    if (fast == null && standard == null && bulk == null) {
      return null;
    }
    for (var weight : Arrays.asList(fast, standard, bulk)) {
      if (weight == null || weight < 1 || weight > 1000) {
        throw new Refusal("queue.weights", 1000, weight == null ? "–" : weight);
      }
    }
    return new Weights(fast, standard, bulk);
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed == null ? "" : typed.strip());
    } catch (DateTimeParseException notADay) {
      throw new Refusal("whatif.day", typed);
    }
  }

  /** The one that is shown; null when none was asked. */
  public WhatIfRow getShown() {
    return id == null ? null : desk.whatIf(who.caller(), id);
  }

  public JobView getJob() {
    var shown = getShown();
    return shown == null ? null : jobs.job(shown.job()).orElse(null);
  }

  /** The comparison is kept a moment before its job is over; then there is nothing to wait for. */
  public boolean isRunning() {
    var job = getJob();
    return job != null && !job.finished() && getShown().comparison() == null;
  }

  public List<WhatIfRow> getLatest() {
    return desk.latest(who.caller());
  }

  /** Per cent of a share's change, with its sign: +2.1. */
  public String change(Comparison.Line line) {
    var was = line.model().keptShare();
    var then = line.then().keptShare();
    return was == null || then == null ? "–" : "%+.1f".formatted((then - was) * 100);
  }

  public List<QueueRow> getQueues() {
    return routing.allQueues();
  }

  public List<SlaCalendar> getCalendars() {
    return calendarDesk.usable(who.caller());
  }

  public List<Line> getLines() {
    return lines;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getFrom() {
    if (from == null) {
      from = LocalDate.ofInstant(clock.instant(), ZoneId.of(who.getZone())).minusDays(7).toString();
    }
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    if (to == null) {
      to = LocalDate.ofInstant(clock.instant(), ZoneId.of(who.getZone())).minusDays(1).toString();
    }
    return to;
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

  public Integer getFast() {
    return fast;
  }

  public void setFast(Integer fast) {
    this.fast = fast;
  }

  public Integer getStandard() {
    return standard;
  }

  public void setStandard(Integer standard) {
    this.standard = standard;
  }

  public Integer getBulk() {
    return bulk;
  }

  public void setBulk(Integer bulk) {
    this.bulk = bulk;
  }

  public Integer getStaffing() {
    return staffing;
  }

  public void setStaffing(Integer staffing) {
    this.staffing = staffing;
  }

  public Integer getFromHour() {
    return fromHour;
  }

  public void setFromHour(Integer fromHour) {
    this.fromHour = fromHour;
  }

  public Integer getToHour() {
    return toHour;
  }

  public void setToHour(Integer toHour) {
    this.toHour = toHour;
  }

  public boolean isHandsStay() {
    return handsStay;
  }

  public void setHandsStay(boolean handsStay) {
    this.handsStay = handsStay;
  }
}
