package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lanedesk.sla.OpeningHours;
import org.lanedesk.sla.SlaClock;
import org.lanedesk.ticket.Lane;

/** What holds for every line, whoever comes and whenever somebody is served. */
class ArrivalsTest {
  private static final long SEED = Long.getLong("test.seed", 20260302L);
  private static final int LINES = 300;
  private static final int TURNS = 400;
  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
  private static final SlaClock ALWAYS = new SlaClock(OpeningHours.always(ZoneOffset.UTC));

  private record Came(Instant answerBy, Serving.Waiting<Long> waiting) implements Comparable<Came> {
    @Override
    public int compareTo(Came other) {
      return waiting.compareTo(other.waiting);
    }
  }

  private record Served(Lane lane, long ticket, boolean fair, EnumSet<Lane> busy) {}

  @Test
  void nothing_that_began_after_my_answer_by_is_served_before_me_in_my_lane() {
    for (var line = 0; line < LINES; line++) {
      var seed = SEED + line;
      played(seed, weights(new Random(seed)))
          .forEach(one -> assertTrue(one.fair(), "seed " + seed + " ticket " + one.ticket()));
    }
  }

  @Test
  void every_lane_that_has_work_gets_at_least_the_floor_of_its_share_of_any_window_of_turns() {
    for (var line = 0; line < LINES; line++) {
      var seed = SEED + line;
      var weights = weights(new Random(seed));
      var served = played(seed, weights);
      var sum = weights.fast() + weights.standard() + weights.bulk();
      for (var lane : Lane.values()) {
        for (var from = 0; from < served.size(); from++) {
          var got = 0;
          for (var n = 1; from + n <= served.size(); n++) {
            var one = served.get(from + n - 1);
            if (!one.busy().contains(lane)) {
              break;
            }
            got += one.lane() == lane ? 1 : 0;
            var least = (n * weights.of(lane)) / sum - 2; // a window may begin and end amid a round
            assertTrue(got >= least, "seed " + seed + " " + lane + " " + from + "+" + n);
          }
        }
      }
    }
  }

  @Test
  void the_same_arrivals_are_always_served_in_the_same_order() {
    for (var line = 0; line < LINES; line++) {
      var seed = SEED + line;
      var weights = weights(new Random(seed));
      assertEquals(played(seed, weights), played(seed, weights), "seed " + seed);
    }
  }

  @Test
  void nobody_is_forgotten() {
    var served = played(SEED, Weights.USUAL);
    assertEquals(served.size(), served.stream().map(Served::ticket).distinct().count());
    assertFalse(served.isEmpty());
  }

  private static Weights weights(Random random) {
    return new Weights(1 + random.nextInt(100), 1 + random.nextInt(100), 1 + random.nextInt(100));
  }

  /** Questions of random targets and head starts come in bursts; turns come when they come. */
  private static List<Served> played(long seed, Weights weights) {
    var random = new Random(seed);
    Map<Lane, TreeSet<Came>> lanes = new EnumMap<>(Lane.class);
    for (var lane : Lane.values()) {
      lanes.put(lane, new TreeSet<>());
    }
    var served = new ArrayList<Served>();
    var turn = LaneTurn.FIRST;
    var now = NINE;
    var id = 0L;
    while (served.size() < TURNS && id < 4 * TURNS) {
      now = now.plusMillis(random.nextInt(20_000));
      for (var n = random.nextInt(3); n > 0; n--) {
        var target = Duration.ofSeconds(new int[] {30, 60, 180, 3600}[random.nextInt(4)]);
        var share = new Share(random.nextInt(Share.WHOLE + 1), List.of());
        var came =
            new Came(
                now.plus(target),
                new Serving.Waiting<>(id, share.rank(target, now, ALWAYS), now, id));
        lanes.get(Lane.values()[random.nextInt(3)]).add(came);
        id++;
      }
      var busy = EnumSet.noneOf(Lane.class);
      lanes.forEach((lane, some) -> {
        if (!some.isEmpty()) {
          busy.add(lane);
        }
      });
      if (busy.isEmpty() || random.nextInt(10) < 2) {
        continue;
      }
      var step = turn.next(weights, busy);
      turn = step.after();
      var first = lanes.get(step.lane()).pollFirst();
      var started = first.waiting().startedAt();
      var fair =
          lanes.get(step.lane()).stream().noneMatch(other -> started.isAfter(other.answerBy()));
      served.add(new Served(step.lane(), first.waiting().id(), fair, busy));
    }
    return served;
  }
}
