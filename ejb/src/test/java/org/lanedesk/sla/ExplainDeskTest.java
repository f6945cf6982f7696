package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.member.Level;
import org.lanedesk.sla.Explanation.Kind;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.TicketLevelRaised;
import org.lanedesk.ticket.TicketState;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ExplainDeskTest {
  /** Ten to eleven at night in Shanghai. */
  private static final Instant ASKED = Instant.parse("2026-03-10T14:50:00Z");

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  @Test
  void ten_minutes_tonight_and_fifty_in_the_morning_are_the_hour_that_was_promised() {
    Room.open(database, 1, Channel.WECHAT, Level.L0, ASKED);
    var e = explained(ClockKind.FIRST_REPLY, ASKED.plusSeconds(60));
    assertEquals(List.of(Kind.OPEN, Kind.CLOSED, Kind.OPEN), kinds(e));
    assertEquals(List.of(600_000L, 0L, 3_000_000L), millis(e));
    assertEquals(3_600_000L, e.sumMillis());
    assertEquals(e.promise().dueAt(), e.until());
    assertEquals(Instant.parse("2026-03-11T00:50:00Z"), e.until());
    assertEquals(2, e.days().size());
    assertNull(e.days().getFirst().due());
    assertEquals(8 * 60 + 50, e.days().getLast().due());
    assertEquals(
        List.of(new Explanation.Bar(480, 50)), e.days().getLast().used(), "used on the second day");
  }

  @Test
  void pauses_are_legs_without_open_time_and_all_legs_join() {
    var hour = Duration.ofHours(1);
    Room.open(database, 1, Channel.FORM, Level.L0, ASKED);
    move(TicketState.IN_PROGRESS, TicketState.WAIT_CUSTOMER, ASKED.plus(hour));
    move(TicketState.WAIT_CUSTOMER, TicketState.IN_PROGRESS, ASKED.plus(hour.multipliedBy(3)));
    move(TicketState.IN_PROGRESS, TicketState.RESOLVED, ASKED.plus(hour.multipliedBy(4)));
    var e = explained(ClockKind.RESOLUTION, ASKED.plus(hour.multipliedBy(9)));
    assertEquals(List.of(Kind.OPEN, Kind.PAUSED, Kind.OPEN), kinds(e));
    assertEquals(Duration.ofHours(2).toMillis(), e.sumMillis());
    assertEquals(e.promise().elapsedMillis(), e.sumMillis());
    for (int i = 1; i < e.legs().size(); i++) {
      assertEquals(e.legs().get(i - 1).to(), e.legs().get(i).from());
    }
  }

  @Test
  void a_promise_that_pauses_has_a_leg_without_an_end() {
    Room.open(database, 1, Channel.FORM, Level.L0, ASKED);
    move(TicketState.IN_PROGRESS, TicketState.WAIT_CUSTOMER, ASKED.plusSeconds(60));
    var e = explained(ClockKind.RESOLUTION, ASKED.plusSeconds(600));
    assertNull(e.legs().getLast().to());
    assertNull(e.until());
  }

  @Test
  void a_higher_level_is_a_leg_of_its_own_and_the_sum_is_what_the_ledger_says() {
    Room.open(database, 1, Channel.FORM, Level.L0, ASKED);
    var at = ASKED.plusSeconds(300);
    Room.run(
        database,
        at,
        room -> room.observer.levelRaised(new TicketLevelRaised(1L, Level.L0, Level.L2, at)));
    var e = explained(ClockKind.FIRST_REPLY, at.plusSeconds(60));
    assertEquals(List.of(Kind.OPEN, Kind.RETARGETED, Kind.OPEN), kinds(e));
    assertEquals(3_600_000L, e.sumMillis());
    assertEquals("ALWAYS", e.calendar().code());
  }

  @Test
  void customers_are_not_shown_the_shop_s_workings() {
    Room.open(database, 1, Channel.FORM, Level.L0, ASKED);
    Room.run(
        database,
        ASKED,
        room ->
            assertThrows(NotAllowed.class, () -> room.explain.ofTicket(Caller.nobody("en"), 1L)));
  }

  private void move(TicketState from, TicketState to, Instant at) {
    Room.run(database, at, room -> room.observer.moved(Room.moved(1L, from, to, at)));
  }

  private Explanation explained(ClockKind clock, Instant now) {
    return Room.call(database, now, room -> room.explain.ofTicket(Room.SUPERVISOR, 1L)).stream()
        .filter(e -> e.promise().clock() == clock)
        .findFirst()
        .orElseThrow();
  }

  private static List<Kind> kinds(Explanation e) {
    return e.legs().stream().map(Explanation.Leg::kind).toList();
  }

  private static List<Long> millis(Explanation e) {
    return e.legs().stream().map(Explanation.Leg::millis).toList();
  }
}
