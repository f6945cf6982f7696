package org.lanedesk.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.routing.Weights;
import org.lanedesk.sla.OpeningHours;
import org.lanedesk.sla.SlaClock;
import org.lanedesk.ticket.Lane;

/** A past period served again. */
class ReplayTest {
  private static final long SEED = Long.getLong("test.seed", 20260302L);
  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
  private static final Map<Long, SlaClock> CLOCKS =
      Map.of(1L, new SlaClock(OpeningHours.always(ZoneOffset.UTC)));
  private static final Map<Long, Weights> USUAL = Map.of(1L, Weights.USUAL, 2L, Weights.USUAL);

  @Test
  void an_unchanged_replay_of_a_day_that_was_served_in_turn_is_what_happened() {
    for (var day = 0; day < 20; day++) {
      var happened = day(new Random(SEED + day), 2_000);
      var again = replay(wish(100), USUAL, happened);
      assertEquals(history(happened), again, "seed " + SEED + " day " + day);
    }
  }

  @Test
  void a_busy_day_taken_partly_by_hand_is_met_within_two_per_cent() {
    var random = new Random(SEED);
    var happened =
        day(random, 5_000).stream()
            .map(one -> random.nextInt(10) == 0 ? byHand(one) : one)
            .toList();
    var was = Figures.of(history(happened));
    var model = Figures.of(replay(wish(100), USUAL, happened));
    assertEquals(was.keptShare(), model.keptShare(), 0.02, "seed " + SEED);
  }

  @Test
  void more_turns_for_the_fast_lane_keep_more_of_its_promises_and_fewer_of_the_others() {
    var happened = day(new Random(SEED), 4_000);
    var was = replay(wish(100), USUAL, happened);
    var then = replay(wish(100), Map.of(1L, new Weights(5, 90, 5), 2L, Weights.USUAL), happened);
    assertTrue(share(then, Lane.FAST) < share(was, Lane.FAST), "seed " + SEED);
    assertTrue(share(then, Lane.STANDARD) > share(was, Lane.STANDARD), "seed " + SEED);
  }

  @Test
  void more_agents_keep_more_promises_and_fewer_keep_fewer() {
    var happened = day(new Random(SEED), 4_000);
    var shares = new ArrayList<Double>();
    for (var staffing : List.of(60, 80, 100, 130, 200)) {
      shares.add(Figures.of(replay(wish(staffing), USUAL, happened)).keptShare());
    }
    assertEquals(shares.stream().sorted().toList(), shares, "seed " + SEED);
    assertTrue(shares.getLast() - shares.getFirst() > 0.1, shares.toString());
  }

  @Test
  void softer_targets_keep_at_least_as_many_as_were_promised() {
    var happened = day(new Random(SEED), 2_000);
    var soft = new HashMap<Level, Integer>();
    for (var level : Level.values()) {
      soft.put(level, 300);
    }
    var wish =
        new Wish(
            NINE,
            NINE.plus(Duration.ofDays(1)),
            null,
            null,
            soft,
            Map.of(),
            100,
            null,
            null,
            true,
            "UTC");
    assertTrue(
        Figures.of(replay(wish, USUAL, happened)).keptShare()
            > Figures.of(replay(wish(100), USUAL, happened)).keptShare());
  }

  @Test
  void who_left_without_an_answer_is_not_counted_and_the_longest_waiting_gets_the_turn() {
    var left = arrival(1, Level.L0, 0, null, null, NINE.plusSeconds(10));
    var waits = arrival(2, Level.L0, 0, null, null, null);
    var late = arrival(3, Level.L0, 600, NINE.plusSeconds(601), NINE.plusSeconds(602), null);
    var results = replay(wish(100), USUAL, List.of(left, waits, late));
    assertEquals(List.of(new Answered(2, Level.L0, 1L, Lane.STANDARD, 602_000L, false)), results);
  }

  @Test
  void what_somebody_took_and_has_not_answered_stands_in_nobodys_way() {
    var before = NINE.minusSeconds(3_600);
    var happened = new ArrayList<Arrival>();
    happened.add(taken(1, before, before.plusSeconds(60)));
    happened.add(taken(2, before, before.plusSeconds(90)));
    for (var n = 0; n < 20; n++) {
      var at = NINE.plusSeconds(600L * n);
      happened.add(
          with(
              arrival(10 + n, Level.L0, 600L * n, null, null, null),
              at,
              at.plusSeconds(9),
              9_000L));
    }
    assertEquals(history(happened), replay(wish(100), USUAL, happened));
    assertEquals(1, Figures.of(replay(wish(100), USUAL, happened)).keptShare());
  }

  @Test
  void a_wish_that_makes_no_sense_is_refused_by_name() {
    var day = NINE.plus(Duration.ofDays(1));
    assertEquals("whatif.period", refused(period(day, NINE)));
    assertEquals("whatif.future", refused(period(day.plusSeconds(1), day.plusSeconds(2))));
    assertEquals("whatif.long", refused(period(NINE.minus(Duration.ofDays(94)), NINE)));
    assertEquals("whatif.staffing", refused(wish(9)));
    assertEquals("whatif.staffing", refused(wish(501)));
  }

  @Test
  void a_wish_and_its_answer_are_read_as_they_were_written() {
    var wish =
        new Wish(
            NINE,
            NINE.plusSeconds(60),
            1L,
            new Weights(1, 2, 3),
            Map.of(Level.L2, 50),
            Map.of(Level.L0, 1L),
            120,
            9,
            18,
            false,
            "Asia/Shanghai");
    assertEquals(wish, Wish.read(wish.json()));
    var happened = day(new Random(SEED), 200);
    var was = history(happened);
    var comparison = Comparison.of(200, 3, was, was, replay(wish(80), USUAL, happened));
    assertEquals(comparison, Comparison.read(comparison.json()));
    assertEquals(0, comparison.error());
  }

  private static String refused(Wish wish) {
    return assertThrows(Refusal.class, () -> wish.check(NINE.plus(Duration.ofDays(1)))).key();
  }

  private static Wish wish(int staffing) {
    return new Wish(
        NINE,
        NINE.plus(Duration.ofDays(1)),
        null,
        null,
        Map.of(),
        Map.of(),
        staffing,
        null,
        null,
        true,
        "UTC");
  }

  private static Wish period(Instant from, Instant to) {
    return new Wish(from, to, null, null, Map.of(), Map.of(), 100, null, null, true, "UTC");
  }

  private static List<Answered> replay(
      Wish wish, Map<Long, Weights> weights, List<Arrival> arrivals) {
    return new Replay(wish, weights, CLOCKS, NINE).run(arrivals, passed -> {});
  }

  private static List<Answered> history(List<Arrival> arrivals) {
    return new Replay(wish(100), USUAL, CLOCKS, NINE).history(arrivals);
  }

  private static double share(List<Answered> results, Lane lane) {
    return Figures.of(results.stream().filter(one -> one.lane() == lane).toList()).keptShare();
  }

  /** A crowded day: questions of random levels, and turns that fall behind and catch up. */
  private static List<Arrival> day(Random random, int count) {
    var came = new ArrayList<Arrival>();
    var at = NINE;
    for (var i = 0; i < count; i++) {
      at = at.plusMillis(1 + random.nextInt(10_000));
      var level = Level.values()[random.nextInt(100) < 90 ? random.nextInt(2) : 2];
      came.add(
          new Arrival(
              i,
              level,
              1L + random.nextInt(2),
              level == Level.L2 ? Lane.FAST : random.nextInt(20) == 0 ? Lane.BULK : Lane.STANDARD,
              at,
              level == Level.L2 ? 30 : 180,
              1L,
              at.plusSeconds(level == Level.L2 ? 30 : 180 - 18L * random.nextInt(4)),
              null,
              null,
              null,
              null,
              null));
    }
    return served(came, random);
  }

  /** Who is served when and by whom, found by the replay from turns that nobody has spent yet. */
  private static List<Arrival> served(List<Arrival> came, Random random) {
    var turns = new ArrayList<Arrival>();
    var behind = 20_000L;
    for (var one : came) {
      behind = Math.clamp(behind + random.nextInt(20_000) - 10_000, 1_000, 300_000);
      var turn = one.startedAt().plusMillis(behind);
      turns.add(with(one, turn, turn, null));
    }
    return new Spent(turns).history();
  }

  /** Serves by turns, as Next would, and writes down who was served when. */
  private record Spent(List<Arrival> turns) {
    List<Arrival> history() {
      var again = new Replay(wish(100), USUAL, CLOCKS, NINE).run(turns, passed -> {});
      var replies = new HashMap<Long, Long>();
      again.forEach(one -> replies.put(one.ticket(), one.elapsedMillis()));
      return turns.stream()
          .map(one -> {
            var elapsed = replies.get(one.ticket());
            return elapsed == null ? with(one, null, null, null) : answered(one, elapsed);
          })
          .toList();
    }

    /** The turn that it met ended when it was answered; how it was shared is not told. */
    private static Arrival answered(Arrival one, long elapsed) {
      var replied = one.startedAt().plusMillis(elapsed);
      return with(one, replied, replied, elapsed);
    }
  }

  private static Arrival byHand(Arrival one) {
    return with(one, null, one.repliedAt(), one.elapsedMillis());
  }

  private static Arrival with(Arrival one, Instant served, Instant replied, Long elapsed) {
    return new Arrival(
        one.ticket(),
        one.level(),
        one.queue(),
        one.lane(),
        one.startedAt(),
        one.targetSeconds(),
        one.calendar(),
        one.rankAt(),
        served,
        null,
        replied,
        null,
        elapsed);
  }

  private static Arrival arrival(
      long ticket, Level level, long second, Instant served, Instant replied, Instant left) {
    var at = NINE.plusSeconds(second);
    return new Arrival(
        ticket,
        level,
        1L,
        Lane.STANDARD,
        at,
        180,
        1L,
        at.plusSeconds(180),
        served,
        null,
        replied,
        left,
        null);
  }

  /** Somebody took it and has not answered. */
  private static Arrival taken(long ticket, Instant came, Instant taken) {
    return new Arrival(
        ticket,
        Level.L0,
        1L,
        Lane.STANDARD,
        came,
        180,
        1L,
        came.plusSeconds(180),
        null,
        taken,
        null,
        null,
        null);
  }
}
