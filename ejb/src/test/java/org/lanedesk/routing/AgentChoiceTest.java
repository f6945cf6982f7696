package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Lane;

/** Whom a ticket is offered to (domain.md §3.6, agent choice). */
class AgentChoiceTest {
  private static final long SEED = Long.getLong("test.seed", 20260302L);
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Long QUEUE = 1L;
  private static final Ask PLAIN = ask(List.of());

  @Test
  void the_one_with_least_to_do_for_what_they_can_take_gets_it() {
    var chosen = choice(PLAIN).among(List.of(agent(1, 3), agent(2, 2), agent(3, 4)));
    assertEquals(2L, account(chosen));
    assertEquals(Outcome.LEAST_LOADED, outcome(chosen, 2));
    assertEquals(Outcome.BUSIER, outcome(chosen, 1));
  }

  @Test
  void an_agent_of_weight_three_gets_three_times_as_much_as_one_of_weight_one() {
    var got = new int[2];
    for (var i = 0; i < 8; i++) {
      var heavy = with(agent(1, got[0]), new Limit(Channel.CHAT, 20, 3));
      var light = with(agent(2, got[1]), new Limit(Channel.CHAT, 20, 1));
      got[(int) (account(choice(PLAIN).among(List.of(heavy, light))) - 1)]++;
    }
    assertEquals(6, got[0]);
  }

  @Test
  void among_equals_the_longest_idle_gets_it() {
    var chosen = choice(PLAIN).among(List.of(idle(1, 10), idle(2, 300), idle(3, 20)));
    assertEquals(2L, account(chosen));
    assertEquals(Outcome.LONGEST_IDLE, outcome(chosen, 2));
    assertEquals(Outcome.IDLE_LESS, outcome(chosen, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "71, ONLINE, 2, RECENT",
    "73, ONLINE, 1, BUSIER",
    "23, SUSPENDED, 2, RECENT",
    "25, SUSPENDED, 1, SUSPENDED",
    "71, BUSY, 2, RECENT",
    "1, AWAY, 1, AWAY",
    "1, OFFLINE, 1, OFFLINE",
  })
  void the_recent_agent_comes_first_for_three_days_and_suspended_for_one(
      int hours, Presence presence, Long gets, Outcome outcome) {
    var recent = new AgentChoice.Recent(2L, NOW.minus(Duration.ofHours(hours)));
    var chosen =
        new AgentChoice(PLAIN, Circle.FIRST, recent, null)
            .among(List.of(agent(1, 0), present(agent(2, 5), presence)));
    assertEquals(gets, account(chosen));
    assertEquals(outcome, outcome(chosen, 2));
  }

  @Test
  void the_dedicated_agent_comes_before_the_others_and_after_the_recent_one() {
    var own = new AgentChoice.Dedicated(2L, 3L);
    var all = List.of(agent(1, 0), agent(2, 5), agent(3, 0), agent(4, 4));
    assertEquals(2L, account(new AgentChoice(PLAIN, Circle.FIRST, null, own).among(all)));
    var recent = new AgentChoice.Recent(4L, NOW);
    assertEquals(4L, account(new AgentChoice(PLAIN, Circle.FIRST, recent, own).among(all)));
  }

  @Test
  void a_full_dedicated_agent_has_until_half_of_the_target() {
    var own = new AgentChoice.Dedicated(2L, 3L);
    var all = List.of(agent(1, 0), agent(2, 6), agent(3, 1));
    var early = new AgentChoice(PLAIN, Circle.FIRST, null, own).among(all);
    assertTrue(early.agent().isEmpty());
    assertEquals(Outcome.KEPT_FOR_DEDICATED, outcome(early, 1));
    assertEquals(3L, account(new AgentChoice(PLAIN, Circle.SECOND, null, own).among(all)));
  }

  @Test
  void whoever_stands_in_gets_it_at_once_when_the_dedicated_agent_is_not_there() {
    var own = new AgentChoice.Dedicated(2L, 3L);
    var all = List.of(agent(1, 0), present(agent(2, 0), Presence.OFFLINE), agent(3, 5));
    var chosen = new AgentChoice(PLAIN, Circle.FIRST, null, own).among(all);
    assertEquals(3L, account(chosen));
    assertEquals(Outcome.BACKUP, outcome(chosen, 3));
  }

  @Test
  void who_lacks_a_skill_or_whose_certificate_ran_out_is_passed_over() {
    var asks = ask(List.of(new Need("FRESH", 3)));
    var none = agent(1, 0);
    var low = skilled(agent(2, 0), new SkillHeld("FRESH", 2, null));
    var over = skilled(agent(3, 0), new SkillHeld("FRESH", 5, NOW));
    var good = skilled(agent(4, 5), new SkillHeld("FRESH", 3, NOW.plusSeconds(1)));
    var chosen = choice(asks).among(List.of(none, low, over, good));
    assertEquals(4L, account(chosen));
    for (var account : List.of(1, 2, 3)) {
      assertEquals(Outcome.NO_SKILL, outcome(chosen, account));
    }
  }

  @Test
  void when_no_agent_has_skills_nobody_gets_it_before_eighty_per_cent_and_then_anybody() {
    var asks = ask(List.of(new Need("FRESH", 1)));
    var all = List.of(agent(1, 0), agent(2, 1));
    assertTrue(choice(asks).among(all).agent().isEmpty());
    assertTrue(new AgentChoice(asks, Circle.SECOND, null, null).among(all).agent().isEmpty());
    assertEquals(1L, account(new AgentChoice(asks, Circle.ANYONE, null, null).among(all)));
  }

  @Test
  void when_all_are_offline_nobody_gets_it_and_each_is_named_offline() {
    var all =
        List.of(present(agent(1, 0), Presence.OFFLINE), present(agent(2, 0), Presence.OFFLINE));
    for (var circle : Circle.values()) {
      var chosen = new AgentChoice(PLAIN, circle, null, null).among(all);
      assertTrue(chosen.agent().isEmpty());
      assertEquals(Outcome.OFFLINE, outcome(chosen, 2));
    }
    assertTrue(choice(PLAIN).among(List.of()).agent().isEmpty());
  }

  @Test
  void a_full_agent_never_gets_more_however_late_it_is() {
    var chosen = new AgentChoice(PLAIN, Circle.OVERDUE, null, null).among(List.of(agent(1, 6)));
    assertTrue(chosen.agent().isEmpty());
    assertEquals(Outcome.AT_CAPACITY, outcome(chosen, 1));
  }

  @Test
  void busy_agents_are_asked_from_half_of_the_target_on() {
    var unanswered = standing(1, new Load(Map.of(Channel.CHAT, 4), Load.BUSY, NOW), NOW);
    assertEquals(Outcome.BUSY, outcome(choice(PLAIN).among(List.of(unanswered)), 1));
    var second = new AgentChoice(PLAIN, Circle.SECOND, null, null).among(List.of(unanswered));
    assertEquals(1L, account(second));
  }

  @ParameterizedTest
  @CsvSource({"0, FIRST", "89, FIRST", "90, SECOND", "143, SECOND", "144, ANYONE", "180, OVERDUE"})
  void the_circle_widens_at_50_80_and_100_per_cent(int seconds, Circle circle) {
    assertEquals(circle, Circle.at(NOW, NOW.plusSeconds(180), NOW.plusSeconds(seconds)));
  }

  @Test
  void whatever_the_agents_are_like_the_choice_is_allowed_and_can_be_told_again() {
    var random = new Random(SEED);
    for (var i = 0; i < 20_000; i++) {
      var all = new ArrayList<AgentChoice.Standing>();
      for (var n = 0; n < random.nextInt(8); n++) {
        var one = standing(n + 1, load(random.nextInt(8)), NOW.minusSeconds(random.nextInt(9)));
        one = present(one, Presence.values()[random.nextInt(5)]);
        all.add(random.nextBoolean() ? one : skilled(one, new SkillHeld("FRESH", 3, null)));
      }
      var circle = Circle.values()[random.nextInt(4)];
      var asks = random.nextBoolean() ? PLAIN : ask(List.of(new Need("FRESH", 2)));
      var choice = new AgentChoice(asks, circle, null, null);
      var chosen = choice.among(all);
      assertEquals(chosen, choice.among(all.reversed()), "seed " + SEED + " case " + i);
      assertEquals(all.size(), chosen.considered().size());
      chosen
          .agent()
          .ifPresent(seat -> {
            assertTrue(seat.presence().here());
            assertTrue(circle.wide() || seat.missing(asks) == null);
          });
      var able =
          all.stream()
              .anyMatch(one -> one.seat().outcome(asks, one.load(), circle) == Outcome.MAY_TAKE);
      assertEquals(able, chosen.agent().isPresent(), "seed " + SEED + " case " + i);
    }
  }

  private static AgentChoice choice(Ask ask) {
    return new AgentChoice(ask, Circle.FIRST, null, null);
  }

  private static Ask ask(List<Need> needs) {
    return new Ask(QUEUE, Lane.STANDARD, Channel.CHAT, "zh-CN", needs, NOW);
  }

  private static AgentChoice.Standing agent(long account, int chats) {
    return standing(account, load(chats), NOW.minusSeconds(60));
  }

  private static AgentChoice.Standing idle(long account, int seconds) {
    return standing(account, load(1), NOW.minusSeconds(seconds));
  }

  private static Load load(int chats) {
    return new Load(Map.of(Channel.CHAT, chats), 0, null);
  }

  private static AgentChoice.Standing standing(long account, Load load, Instant idle) {
    return new AgentChoice.Standing(
        Seat.unlimited(account, "A" + account), load, idle, false, false);
  }

  private static AgentChoice.Standing present(AgentChoice.Standing one, Presence presence) {
    return seated(one, presence, one.seat().limits(), one.seat().skills());
  }

  private static AgentChoice.Standing with(AgentChoice.Standing one, Limit limit) {
    return seated(one, Presence.ONLINE, Map.of(limit.channel(), limit), List.of());
  }

  private static AgentChoice.Standing skilled(AgentChoice.Standing one, SkillHeld held) {
    return seated(one, one.seat().presence(), Map.of(), List.of(held));
  }

  private static AgentChoice.Standing seated(
      AgentChoice.Standing one,
      Presence presence,
      Map<Channel, Limit> limits,
      List<SkillHeld> skills) {
    var seat = one.seat();
    return new AgentChoice.Standing(
        new Seat(
            seat.account(),
            seat.name(),
            presence,
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            false,
            limits,
            skills,
            NOW,
            NOW,
            false),
        one.load(),
        one.idleSince(),
        false,
        false);
  }

  private static Long account(AgentChoice.Chosen chosen) {
    return chosen.agent().orElseThrow().account();
  }

  private static Outcome outcome(AgentChoice.Chosen chosen, long account) {
    return chosen.considered().stream()
        .filter(one -> one.agent().seat().account() == account)
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}
