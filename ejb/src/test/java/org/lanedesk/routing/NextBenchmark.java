package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.TwoDatabases;
import org.lanedesk.ticket.TicketRoom;

/**
 * How long Next takes with 100,000 tickets waiting, by one agent and by 32 at once. It measures the
 * desk and the database: one transaction each, from the question to the commit, as the server runs
 * it, without HTTP. No part of the usual tests:
 *
 * <pre>mvn -pl ejb -am test -Dtest=NextBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>{@code -Dnext.waiting=…} and {@code -Dledger.database=H2} change size and database.
 */
class NextBenchmark {
  private static final System.Logger LOG = System.getLogger(NextBenchmark.class.getName());
  private static final int WAITING = Integer.getInteger("next.waiting", 100_000);
  private static final int AGENTS = 32;
  private static final int EACH = 100;
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private final TwoDatabases database =
      TwoDatabases.valueOf(System.getProperty("ledger.database", "POSTGRESQL"));
  private final ConcurrentLinkedQueue<Long> claimed = new ConcurrentLinkedQueue<>();
  private RoutingBook book;

  @AfterEach
  void leaveNothing() {
    database.reset();
  }

  @Test
  void next_is_quick_with_a_hundred_thousand_waiting() throws Exception {
    var people = ManyTickets.fill(database, WAITING, WAITING, NOW.minusSeconds(2L * WAITING));
    var agents = new ArrayList<Long>();
    database.run(session -> {
      for (int i = 0; i < AGENTS; i++) {
        agents.add(TicketRoom.person(session, "agent" + i + "@x.org"));
      }
      var rules = room(session).desk.book.rules();
      book =
          new RoutingBook() {
            @Override
            public Rules rules() {
              return rules;
            }
          };
    });
    var queues = database.call(s -> room(s).desk.allQueues().stream().map(QueueRow::id).toList());
    claims(people.agent(), queues, 300);
    var alone = claims(people.agent(), queues, 1_000);
    say("one agent", alone, 0);
    long began = System.nanoTime();
    var nanos = new ArrayList<long[]>();
    try (var pool = Executors.newFixedThreadPool(AGENTS)) {
      List<Callable<long[]>> tasks =
          agents.stream()
              .map(agent -> (Callable<long[]>) () -> claims(agent, queues, EACH))
              .toList();
      for (var task : pool.invokeAll(tasks)) {
        nanos.add(task.get());
      }
    }
    double rate = AGENTS * EACH / ((System.nanoTime() - began) / 1e9);
    say("32 agents at once", nanos.stream().flatMapToLong(Arrays::stream).toArray(), rate);
    assertEquals(1_300 + AGENTS * EACH, claimed.size());
    assertEquals(claimed.size(), new HashSet<>(claimed).size(), "claimed once each");
    assertTrue(alone[alone.length * 95 / 100] <= 10_000_000, "p95 is over 10 ms");
    assertTrue(rate >= 300, rate + " claims a second");
  }

  /** So many of this agent, queue after queue; how long each took, sorted. */
  private long[] claims(Long agent, List<Long> queues, int count) {
    var took = new long[count];
    for (int i = 0; i < count; i++) {
      var queue = queues.get((int) ((agent + i) % queues.size()));
      long began = System.nanoTime();
      var next =
          database.call(session -> {
            var room = room(session);
            return room.desk.next(TicketRoom.agent(agent), queue).orElseThrow().ticket().id();
          });
      took[i] = System.nanoTime() - began;
      claimed.add(next);
    }
    Arrays.sort(took);
    return took;
  }

  private RoutingRoom room(StatelessSession session) {
    var room = new RoutingRoom(session, Clock.fixed(NOW, ZoneOffset.UTC));
    if (book != null) {
      room.desk.book = book;
    }
    return room;
  }

  private void say(String who, long[] nanos, double rate) {
    Arrays.sort(nanos);
    LOG.log(
        System.Logger.Level.INFO,
        "| {0}, {1} waiting, {2} | {3} claims{4} | p50 {5} ms, p95 {6} ms, p99 {7} ms |",
        database,
        String.valueOf(WAITING),
        who,
        String.valueOf(nanos.length),
        rate == 0 ? "" : ", %.0f/s".formatted(rate),
        "%.1f".formatted(nanos[nanos.length / 2] / 1e6),
        "%.1f".formatted(nanos[nanos.length * 95 / 100] / 1e6),
        "%.1f".formatted(nanos[nanos.length * 99 / 100] / 1e6));
  }
}
