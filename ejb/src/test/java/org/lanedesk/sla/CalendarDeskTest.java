package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class CalendarDeskTest {
  /** Wednesday, eleven in the morning in Shanghai. */
  private static final Instant NOW = Instant.parse("2026-09-23T03:00:00Z");

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** National day 2026 as lists of public holidays tell it, with two days worked instead. */
  private static final String HOLIDAYS =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//x//y
      BEGIN:VEVENT
      UID:1
      DTSTAMP:20260101T000000Z
      DTSTART;VALUE=DATE:20261001
      DTEND;VALUE=DATE:20261008
      SUMMARY:国庆节（休）
      END:VEVENT
      BEGIN:VEVENT
      UID:2
      DTSTAMP:20260101T000000Z
      DTSTART;VALUE=DATE:20260927
      DTEND;VALUE=DATE:20260928
      SUMMARY:国庆节补班
      END:VEVENT
      BEGIN:VEVENT
      UID:3
      DTSTAMP:20260101T000000Z
      DTSTART;TZID=Asia/Shanghai:20261111T000000
      DTEND;TZID=Asia/Shanghai:20261112T000000
      SUMMARY:双11
      CATEGORIES:SURGE
      END:VEVENT
      END:VCALENDAR
      """
          .replace("\n", "\r\n");

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  @Test
  void a_change_moves_the_policies_and_leaves_what_runs_by_the_old_version() {
    var friday = Instant.parse("2026-09-25T09:00:00Z"); // 17:00 in Shanghai
    Room.open(database, 1, Channel.MAIL, Level.L0, friday);
    var made = save(office(1).day("2026-09-26", DayKind.EXTRA, "09:00-18:00").build());
    assertEquals(2, made.calendar().version());
    assertTrue(made.policies() > 0);
    Room.open(database, 2, Channel.MAIL, Level.L0, friday);
    assertEquals(Instant.parse("2026-09-28T08:00:00Z"), due(1)); // one hour, then Monday
    assertEquals(Instant.parse("2026-09-26T08:00:00Z"), due(2)); // one hour, then Saturday
    var first = versions("OFFICE").getLast();
    assertEquals(0, first.policies());
    assertTrue(Room.call(database, NOW, r -> r.ledger.verify(Room.SUPERVISOR)).valid());
  }

  @Test
  void a_policy_for_some_days_keeps_its_days_when_its_calendar_changes() {
    var surge = NOW.plus(Duration.ofDays(2));
    var over = surge.plus(Duration.ofDays(1));
    Room.run(
        database,
        NOW,
        room ->
            room.policyDesk.save(
                Room.SUPERVISOR,
                new PolicyWish(
                    "FIRST_MAIL_L0",
                    1,
                    ClockKind.FIRST_REPLY,
                    null,
                    null,
                    Channel.MAIL,
                    Level.L0,
                    null,
                    null,
                    60_000L,
                    3L,
                    null,
                    190,
                    surge,
                    over,
                    List.of(),
                    false,
                    false,
                    null)));
    save(office(1).day("2026-10-01", DayKind.HOLIDAY, "").build());
    var versions =
        Room.call(database, NOW, r -> r.policyDesk.versions(Room.SUPERVISOR, "FIRST_MAIL_L0"));
    assertEquals(
        List.of(
            PolicyStatus.SCHEDULED,
            PolicyStatus.IN_FORCE,
            PolicyStatus.SCHEDULED,
            PolicyStatus.REPLACED),
        versions.stream().map(PolicyVersion::status).toList());
    var calendar = versions("OFFICE").getFirst().calendar().id();
    for (var at : List.of(NOW, surge, over)) {
      var preview = preview(at);
      assertEquals(at.equals(surge) ? 60_000 : 28_800, preview.targetSeconds());
      assertEquals(calendar, preview.calendarId());
    }
  }

  @Test
  void a_list_of_public_holidays_closes_days_and_opens_those_worked_instead() {
    var read = CalendarFile.read(HOLIDAYS, SHANGHAI, "09:00-18:00");
    assertEquals(9, read.days().size());
    assertTrue(read.week().isEmpty());
    var worked = read.days().getFirst();
    assertEquals("2026-09-27", worked.date());
    assertEquals(DayKind.EXTRA, worked.kind());
    assertEquals("09:00-18:00", worked.spans());
    assertEquals("", read.days().get(1).spans());
    var sales = read.days().getLast();
    assertEquals(new SpecialDay("2026-11-11", DayKind.SURGE, "双11", "00:00-24:00"), sales);
  }

  @Test
  void what_is_written_to_a_file_is_read_from_it_again() {
    var wish =
        office(1)
            .week(DayOfWeek.SATURDAY, "10:00-12:00,13:30-24:00")
            .zone("America/New_York")
            .day("2026-10-01", DayKind.HOLIDAY, "")
            .day("2026-11-11", DayKind.SURGE, "00:00-12:00,13:00-24:00")
            .build();
    var view = save(wish);
    var text = CalendarFile.write(view);
    var read = CalendarFile.read(text, view.calendar().hours().zone(), "");
    assertEquals(view.days(), read.days());
    assertEquals("10:00-12:00,13:30-24:00", read.week().get(DayOfWeek.SATURDAY));
    assertEquals("09:00-18:00", read.week().get(DayOfWeek.MONDAY));
    assertFalse(read.week().containsKey(DayOfWeek.SUNDAY));
    assertEquals(List.of(), read.passedOver());
  }

  @Test
  void what_is_no_calendar_file_is_refused() {
    assertEquals(
        "calendar.file",
        assertThrows(Refusal.class, () -> CalendarFile.read("hello", SHANGHAI, "")).key());
  }

  @Test
  void what_makes_no_sense_is_refused_with_its_own_sentence() {
    var closed = office(1);
    for (var day : DayOfWeek.values()) {
      closed.week(day, " ");
    }
    assertEquals("calendar.never-opens", refused(closed.build()));
    assertEquals(
        "calendar.overlap",
        refused(office(1).week(DayOfWeek.MONDAY, "09:00-12:00,11:59-18:00").build()));
    assertEquals("calendar.span", refused(office(1).week(DayOfWeek.MONDAY, "22:00-02:00").build()));
    assertEquals("calendar.span", refused(office(1).week(DayOfWeek.MONDAY, "nine to six").build()));
    assertEquals(
        "calendar.date", refused(office(1).day("2026-02-30", DayKind.HOLIDAY, "").build()));
    assertEquals("calendar.date", refused(office(1).day(null, DayKind.HOLIDAY, "").build()));
    assertEquals(
        "calendar.twice",
        refused(
            office(1)
                .day("2026-10-01", DayKind.HOLIDAY, "")
                .day("2026-10-01", DayKind.HOLIDAY, "")
                .build()));
    assertEquals(
        "calendar.extra-closed", refused(office(1).day("2026-10-10", DayKind.EXTRA, "").build()));
    assertEquals("calendar.zone", refused(office(1).zone("Asia/Atlantis").build()));
    assertEquals("calendar.code", refused(new Wish("office hours", 0).build()));
    assertEquals("calendar.code-taken", refused(new Wish("OFFICE", 0).build()));
    assertEquals("no-such.calendar", refused(new Wish("NOWHERE", 4).build()));
    assertEquals(1, versions("OFFICE").size());
  }

  @Test
  void the_preview_shows_the_next_weeks_and_how_many_policies_move() {
    var wish = office(1).day("2026-10-01", DayKind.HOLIDAY, "").build();
    var check = Room.call(database, NOW, room -> room.calendarDesk.preview(Room.SUPERVISOR, wish));
    assertEquals(28, check.days().size());
    var holiday = check.days().get(8);
    assertEquals("2026-10-01", holiday.date().toString());
    assertEquals(List.of(), holiday.bands());
    assertEquals(1_080, check.days().getFirst().bands().getFirst().to());
    assertTrue(check.policies() > 0);
    assertEquals(1, versions("OFFICE").size());
  }

  @Test
  void who_looked_at_an_older_version_is_told_so_and_agents_may_only_look() {
    save(office(1).build());
    assertThrows(Stale.class, () -> save(office(1).build()));
    var agent = new Caller(5L, "a@x.test", "A", Set.of(Role.AGENT), null, Set.of(), "en", "UTC");
    Room.run(
        database,
        NOW,
        room -> {
          assertEquals(3, room.calendarDesk.usable(agent).size());
          assertThrows(NotAllowed.class, () -> room.calendarDesk.save(agent, office(2).build()));
        });
  }

  private static Wish office(int seen) {
    return new Wish("OFFICE", seen);
  }

  private CalendarView save(CalendarWish wish) {
    return Room.call(database, NOW, room -> room.calendarDesk.save(Room.SUPERVISOR, wish));
  }

  private String refused(CalendarWish wish) {
    return assertThrows(Refusal.class, () -> save(wish)).key();
  }

  private List<CalendarView> versions(String code) {
    return Room.call(database, NOW, room -> room.calendarDesk.versions(Room.SUPERVISOR, code));
  }

  private Instant due(long ticket) {
    return Room.call(database, NOW, room -> room.desk.firstReply(ticket)).orElseThrow().dueAt();
  }

  private PromisePreview preview(Instant at) {
    var facts = new PromiseFacts(Family.AFTER_SALE, null, Channel.MAIL, Level.L0, null, null, null);
    return Room.call(database, at, room -> room.desk.preview(facts, ClockKind.FIRST_REPLY, at))
        .orElseThrow();
  }

  /** A wish for office hours, changed word by word. */
  private static final class Wish {
    private final String code;
    private final int seen;
    private final Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
    private final List<SpecialDay> days = new ArrayList<>();
    private String zone = "Asia/Shanghai";

    Wish(String code, int seen) {
      this.code = code;
      this.seen = seen;
      for (var day : DayOfWeek.values()) {
        week.put(day, day.getValue() < 6 ? "09:00-18:00" : "");
      }
    }

    Wish week(DayOfWeek day, String spans) {
      week.put(day, spans);
      return this;
    }

    Wish day(String date, DayKind kind, String spans) {
      days.add(new SpecialDay(date, kind, "a day", spans));
      return this;
    }

    Wish zone(String wanted) {
      zone = wanted;
      return this;
    }

    CalendarWish build() {
      return new CalendarWish(
          code, seen, "工作时间", "Office hours", zone, false, week, days, "as the shop decided");
    }
  }
}
