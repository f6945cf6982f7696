package org.lanedesk.sla;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.event.Text;

/**
 * The calendars that promises count by, as supervisors write them. A change is a new version: what
 * runs goes on by the old one, and the policies get versions that count by the new one.
 */
@Stateless
public class CalendarDesk {
  private static final int DAYS_SHOWN = 28;

  @Inject PolicyBook book;
  @Inject PolicyLines lines;
  @Inject CalendarLines calendars;
  @Inject CalendarDays days;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** The newest version of each calendar, by code: what a policy may be given. */
  public List<SlaCalendar> usable(Caller by) {
    staff(by);
    var newest = BinaryOperator.maxBy(Comparator.comparingInt(SlaCalendar::version));
    return book.rules().calendars().values().stream()
        .collect(Collectors.toMap(SlaCalendar::code, Function.identity(), newest))
        .values()
        .stream()
        .sorted(Comparator.comparing(SlaCalendar::code))
        .toList();
  }

  /** All versions of a calendar, newest first. */
  public List<CalendarView> versions(Caller by, String code) {
    staff(by);
    var stored = policies();
    var now = clock.instant();
    var found =
        calendars.versions(code).stream()
            .map(line -> view(line, stored, now))
            .sorted(Comparator.comparingInt((CalendarView v) -> v.calendar().version()).reversed())
            .toList();
    if (found.isEmpty()) {
      throw new NoSuch("calendar", code);
    }
    return found;
  }

  /** What would happen, without doing it. */
  public CalendarCheck preview(Caller by, CalendarWish wish) {
    write(by);
    var draft = draft(wish);
    var calendar = draft.calendar();
    var ids = ids(wish.code());
    return new CalendarCheck(
        calendar,
        shown(calendar.hours(), draft.days()),
        moved(policies(), ids, clock.instant()).size(),
        ids.isEmpty() ? 0 : calendars.running(ids));
  }

  /** The next weeks of a calendar as a picture. */
  public List<OpenDay> shown(CalendarView view) {
    return shown(view.calendar().hours(), view.days());
  }

  /**
   * Adds the version, and for every policy that counts by the code a version that counts by it.
   *
   * @throws Stale when the code has a newer version than was looked at
   */
  public CalendarView save(Caller by, CalendarWish wish) {
    write(by);
    var draft = draft(wish);
    var made = draft.calendar();
    var why = Text.line(wish.why(), 400, "why");
    var now = clock.instant();
    var earlier = ids(wish.code());
    var line = calendars.insert(CalendarLine.of(made, now, by.name(), why));
    days.insertAll(rows(line, made, draft.days()));
    var stored = policies();
    var next = moved(stored, earlier, now);
    var reason = "calendar " + made.code() + " v" + made.version();
    lines.insertAll(
        next.stream()
            .map(
                policy -> PolicyLine.of(policy.by(earlier, line.id(), now), now, by.name(), reason))
            .toList());
    book.forget();
    happened.fire(new Deed(now, by.actor(), "calendar.set", reason, why));
    return view(line, policies(), now);
  }

  /**
   * The versions that hold now or will hold, of codes of which any counts by one of the calendars,
   * with the version numbers that they get.
   */
  private static List<SlaPolicy> moved(Policies all, List<Long> calendars, Instant now) {
    var moved = new ArrayList<SlaPolicy>();
    var seen = new HashSet<String>();
    for (var policy : all.inOrder()) {
      if (!seen.add(policy.code())) {
        continue;
      }
      var versions = all.versions(policy.code());
      var living = versions.stream().filter(version -> all.holdsFrom(version, now)).toList();
      if (living.stream().anyMatch(version -> calendars.contains(version.calendarId()))) {
        int next = versions.getLast().version();
        for (var version : living) {
          moved.add(version.again(++next));
        }
      }
    }
    return moved;
  }

  private CalendarDraft draft(CalendarWish wish) {
    var versions = wish.code() == null ? List.<CalendarLine>of() : calendars.versions(wish.code());
    int newest = versions.stream().mapToInt(CalendarLine::version).max().orElse(0);
    if (wish.seenVersion() != newest) {
      if (newest == 0) {
        throw new NoSuch("calendar", wish.code());
      }
      if (wish.seenVersion() == 0) {
        throw new Refusal("calendar.code-taken", wish.code());
      }
      throw new Stale("calendar", wish.code(), newest, List.of());
    }
    return new CalendarDraft(wish, newest);
  }

  private List<Long> ids(String code) {
    return calendars.versions(code).stream().map(CalendarLine::id).toList();
  }

  private Policies policies() {
    return new Policies(lines.all().stream().map(PolicyLine::policy).toList());
  }

  private CalendarView view(CalendarLine line, Policies stored, Instant now) {
    var own = days.of(line.id());
    var using =
        stored.inOrder().stream()
            .filter(policy -> policy.calendarId().equals(line.id()))
            .filter(policy -> stored.holdsFrom(policy, now))
            .count();
    return line.view(own, (int) using);
  }

  private List<OpenDay> shown(OpeningHours hours, List<SpecialDay> special) {
    var byDate = special.stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
    return hours
        .dayOf(clock.instant())
        .datesUntil(hours.dayOf(clock.instant()).plusDays(DAYS_SHOWN))
        .map(date -> day(hours, date, byDate))
        .toList();
  }

  private static OpenDay day(OpeningHours hours, LocalDate date, Map<String, SpecialDay> special) {
    return new OpenDay(date, special.get(date.toString()), hours.bands(date));
  }

  private static List<CalendarDay> rows(
      CalendarLine line, SlaCalendar made, List<SpecialDay> special) {
    var rows = new ArrayList<CalendarDay>();
    made.hours()
        .week()
        .forEach((day, spans) ->
            rows.add(CalendarDay.of(line.id(), day.name(), SlaCalendar.text(spans), null, null)));
    special.forEach(day ->
        rows.add(CalendarDay.of(line.id(), day.date(), day.spans(), day.kind(), day.name())));
    return rows;
  }

  private static void staff(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
  }

  private static void write(Caller by) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
  }
}
