package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.ticket.TicketRoom;

/** Teams, owners of queues and shifts. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class TeamDeskTest {
  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration EIGHT_HOURS = Duration.ofHours(8);

  @Parameter TwoDatabases database;

  private final List<Long> agents = new ArrayList<>();

  @BeforeEach
  void people() {
    database.reset();
    database.run(session -> {
      for (var i = 0; i < 3; i++) {
        agents.add(TicketRoom.person(session, "agent" + i + "@x.org"));
        session
            .createNativeMutationQuery(
                "insert into account_role (account_id, role) values (:agent, 'AGENT')")
            .setParameter("agent", agents.get(i))
            .executeUpdate();
      }
    });
  }

  @Test
  void nobody_is_in_two_teams_and_a_dissolved_team_leaves_its_members_without_one() {
    save(null, "Day", agents.get(0), Set.of(agents.get(1), agents.get(2)));
    save(null, "Night", null, Set.of(agents.get(2)));
    var teams = at(r -> r.teams.teams(boss()));
    assertEquals(List.of("Day", "Night"), teams.stream().map(TeamRow::name).toList());
    assertEquals(List.of(agents.get(1)), members(teams.getFirst().id()));
    assertEquals(List.of(agents.get(2)), members(teams.getLast().id()));
    at(r -> run(() -> r.teams.dissolve(boss(), teams.getFirst().id())));
    assertEquals(1, at(r -> r.teams.teams(boss())).size());
    assertThrows(NoSuch.class, () -> save(teams.getFirst().id(), "Gone", null, Set.of()));
  }

  @Test
  void two_teams_do_not_share_a_name() {
    save(null, "Day", null, Set.of());
    assertEquals(
        "team.name", assertThrows(Refusal.class, () -> save(null, "Day", null, Set.of())).key());
  }

  @Test
  void owners_of_a_queue_are_replaced_as_a_whole() {
    var queue = at(r -> r.desk.allQueues()).getFirst().id();
    own(queue, Set.of(agents.get(0), agents.get(1)));
    own(queue, Set.of(agents.get(2)));
    assertEquals(
        List.of(agents.get(2)),
        at(r -> r.teams.ownersOf(boss(), queue)).stream().map(PersonName::account).toList());
    assertThrows(NoSuch.class, () -> own(queue, Set.of(987654L)));
  }

  @Test
  void who_is_planned_now_and_not_here_is_missing() {
    plan(0, NINE.minusSeconds(60), EIGHT_HOURS);
    plan(1, NINE.minusSeconds(60), EIGHT_HOURS);
    plan(2, NINE.plusSeconds(60), EIGHT_HOURS);
    at(r -> run(() -> r.presence.presence(TicketRoom.agent(agents.get(1)), Presence.ONLINE)));
    assertEquals(Set.of(agents.get(0)), at(r -> r.teams.missing(boss())));
  }

  @Test
  void a_shift_that_ends_before_it_begins_is_too_long_or_overlaps_is_refused() {
    plan(0, NINE, EIGHT_HOURS);
    assertEquals("shift.overlaps", refused(NINE.plusSeconds(60), EIGHT_HOURS));
    assertEquals("shift.long", refused(NINE.plus(EIGHT_HOURS), Duration.ofHours(17)));
    assertEquals("shift.long", refused(NINE.plus(EIGHT_HOURS), Duration.ofHours(-1)));
    plan(0, NINE.plus(EIGHT_HOURS), EIGHT_HOURS);
  }

  @Test
  void a_week_is_planned_as_the_one_before_without_what_would_overlap() {
    plan(0, NINE, EIGHT_HOURS);
    plan(1, NINE, EIGHT_HOURS);
    var week = Duration.ofDays(7);
    plan(1, NINE.plus(week), EIGHT_HOURS);
    int made = at(r -> r.teams.repeat(boss(), NINE, NINE.plus(Duration.ofDays(1)), week));
    assertEquals(1, made);
    assertEquals(
        2, at(r -> r.teams.shifts(boss(), NINE.plus(week), NINE.plus(week).plusSeconds(1))).size());
  }

  @Test
  void a_plan_is_repeated_later_and_by_no_more_than_a_year() {
    plan(0, NINE, EIGHT_HOURS);
    for (var later : List.of(Duration.ZERO, Duration.ofDays(-7), Duration.ofDays(367))) {
      var no =
          assertThrows(
              Refusal.class,
              () -> at(r -> r.teams.repeat(boss(), NINE, NINE.plusSeconds(1), later)));
      assertEquals("shift.later", no.key());
    }
  }

  @Test
  void a_long_plan_is_read_in_parts_that_leave_out_nothing() {
    plan(0, NINE, EIGHT_HOURS);
    plan(1, NINE, EIGHT_HOURS);
    plan(2, NINE.plusSeconds(1), EIGHT_HOURS);
    var whole = at(r -> r.teams.shifts(boss(), NINE, NINE.plus(EIGHT_HOURS)));
    var first = at(r -> r.teams.shifts(boss(), NINE, NINE.plus(EIGHT_HOURS), 2, 0));
    var rest = at(r -> r.teams.shifts(boss(), NINE, NINE.plus(EIGHT_HOURS), 2, 2));
    assertEquals(whole.subList(0, 2), first);
    assertEquals(whole.subList(2, 3), rest);
  }

  @Test
  void agents_see_the_plan_and_do_not_write_it() {
    var agent = TicketRoom.agent(agents.get(0));
    plan(0, NINE, EIGHT_HOURS);
    assertEquals(1, at(r -> r.teams.shifts(agent, NINE, NINE.plusSeconds(1))).size());
    assertThrows(
        NotAllowed.class,
        () -> at(r -> run(() -> r.teams.plan(agent, agents.get(0), NINE, NINE.plusSeconds(1)))));
    assertThrows(NotAllowed.class, () -> at(r -> r.teams.teams(agent)));
    assertTrue(at(r -> r.teams.teams(boss())).isEmpty());
  }

  private List<Long> members(Long team) {
    return at(r -> r.teams.membersOf(boss(), team)).stream().map(PersonName::account).toList();
  }

  private void save(Long id, String name, Long owner, Set<Long> members) {
    at(r -> run(() -> r.teams.save(boss(), id, name, owner, members)));
  }

  private void own(Long queue, Set<Long> owners) {
    at(r -> run(() -> r.teams.setOwners(boss(), queue, owners)));
  }

  private void plan(int agent, Instant starts, Duration length) {
    at(r -> run(() -> r.teams.plan(boss(), agents.get(agent), starts, starts.plus(length))));
  }

  private String refused(Instant starts, Duration length) {
    return assertThrows(Refusal.class, () -> plan(0, starts, length)).key();
  }

  private Caller boss() {
    return new Caller(
        agents.get(0), "b@x.org", "Boss", Set.of(Role.SUPERVISOR), null, Set.of(), "en", "UTC");
  }

  private static Void run(Runnable work) {
    work.run();
    return null;
  }

  private <T> T at(Function<RoutingRoom, T> work) {
    return database.call(
        session -> work.apply(new RoutingRoom(session, Clock.fixed(NINE, ZoneOffset.UTC))));
  }
}
