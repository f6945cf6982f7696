package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanedesk.ticket.Lane;

class LaneTurnTest {
  private static final long SEED = Long.getLong("test.seed", 20260302L);
  private static final Set<Lane> ALL = EnumSet.allOf(Lane.class);

  @Test
  void the_first_twenty_turns_of_three_full_lanes_are_those_of_the_domain() {
    assertEquals("FSFFFSFFBFSFFFSFFFSF", turns(Weights.USUAL, ALL, 20));
  }

  @Test
  void a_hundred_turns_give_every_lane_exactly_its_weight() {
    var turns = turns(Weights.USUAL, ALL, 100);
    assertEquals(70, turns.chars().filter(c -> c == 'F').count());
    assertEquals(25, turns.chars().filter(c -> c == 'S').count());
    assertEquals(5, turns.chars().filter(c -> c == 'B').count());
    assertEquals(turns + turns, turns(Weights.USUAL, ALL, 200));
  }

  @Test
  void an_idle_lane_lends_its_turns() {
    assertEquals("SSSS", turns(Weights.USUAL, EnumSet.of(Lane.STANDARD), 4));
    assertEquals("SSSSSSBSSS".length(), turns(Weights.USUAL, notFast(), 10).length());
    assertEquals(5, turns(Weights.USUAL, notFast(), 30).chars().filter(c -> c == 'B').count());
  }

  @Test
  void a_single_lane_leaves_the_credits_as_they_were() {
    var before = new LaneTurn(-10, 40, -30);
    assertEquals(before, before.next(Weights.USUAL, EnumSet.of(Lane.FAST)).after());
  }

  /**
   * While a lane has work it gets its share, wherever one begins to count; one turn is rounding.
   */
  @Test
  void every_lane_with_work_gets_at_least_its_floor_of_turns_whatever_the_others_do() {
    var random = new Random(SEED);
    for (var round = 0; round < 400; round++) {
      var weights =
          new Weights(1 + random.nextInt(90), 1 + random.nextInt(60), 1 + random.nextInt(30));
      var whole = weights.fast() + weights.standard() + weights.bulk();
      var turn = LaneTurn.FIRST;
      var since = new EnumMap<Lane, Integer>(Lane.class);
      var served = new EnumMap<Lane, Integer>(Lane.class);
      for (var i = 0; i < 600; i++) {
        var busy = EnumSet.noneOf(Lane.class);
        for (var lane : Lane.values()) {
          var was = since.containsKey(lane);
          if (random.nextInt(40) == 0 ? !was : was) {
            busy.add(lane);
          }
        }
        if (busy.isEmpty()) {
          busy.add(Lane.values()[random.nextInt(3)]);
        }
        for (var lane : Lane.values()) {
          if (!busy.contains(lane)) {
            since.remove(lane);
            served.remove(lane);
          } else {
            since.putIfAbsent(lane, i);
          }
        }
        var step = turn.next(weights, busy);
        turn = step.after();
        served.merge(step.lane(), 1, Integer::sum);
        for (var lane : busy) {
          var turns = i - since.get(lane) + 1;
          var floor = turns * weights.of(lane) / whole - 2;
          assertTrue(
              served.getOrDefault(lane, 0) >= floor,
              "seed "
                  + SEED
                  + " round "
                  + round
                  + ": "
                  + lane
                  + " got "
                  + served.get(lane)
                  + " of "
                  + turns
                  + " turns with "
                  + weights);
        }
        assertEquals(0, turn.fast() + turn.standard() + turn.bulk());
      }
    }
  }

  private static Set<Lane> notFast() {
    return EnumSet.of(Lane.STANDARD, Lane.BULK);
  }

  private static String turns(Weights weights, Set<Lane> busy, int count) {
    var turns = new StringBuilder();
    var turn = LaneTurn.FIRST;
    for (var i = 0; i < count; i++) {
      var step = turn.next(weights, busy);
      turn = step.after();
      turns.append(step.lane().name().charAt(0));
    }
    return turns.toString();
  }
}
