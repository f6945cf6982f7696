package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.TwoDatabases;
import org.lanedesk.event.ShopClock;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;

/**
 * How soon after its instant a warning or a breach is in the ledger, committed, while 100,000
 * clocks run and two nodes look at the pace of {@link SlaWatch}. Fifty fall due a second for a
 * minute, and then a thousand at one instant, as when a desk opens. No part of the usual tests:
 *
 * <pre>mvn -pl ejb -am test -Dtest=WatchBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>{@code -Dwatch.clocks=…} and {@code -Dledger.database=H2} change size and database.
 */
class WatchBenchmark {
  private static final System.Logger LOG = System.getLogger(WatchBenchmark.class.getName());
  private static final int CLOCKS = Integer.getInteger("watch.clocks", 100_000);
  private static final int STEADY = 3_000;
  private static final int AT_ONCE = 1_000;
  private static final Duration WARNED_AFTER = Duration.ofSeconds(20);
  private static final Duration BROKEN_AFTER = Duration.ofSeconds(30);

  private final TwoDatabases database =
      TwoDatabases.valueOf(System.getProperty("ledger.database", "POSTGRESQL"));
  private final ConcurrentLinkedQueue<Noticed> noticed = new ConcurrentLinkedQueue<>();

  /** In memory, as on a server. */
  private PolicyBook rules;

  private record Noticed(PromiseDue due, Instant committed) {
    long millis() {
      return Duration.between(due.at(), committed).toMillis();
    }
  }

  @AfterEach
  void leaveNothing() {
    database.reset();
  }

  @Test
  void ninety_nine_of_a_hundred_are_noticed_within_a_second() throws Exception {
    database.reset();
    var read = Room.call(database, ShopClock.trueTime(), room -> room.rounds.policies.rules());
    rules =
        new PolicyBook() {
          @Override
          Rules rules() {
            return read;
          }
        };
    fillWithClocksThatRunLong();
    var first = ShopClock.trueTime().plusSeconds(30);
    var burst = first.plusSeconds(STEADY / 50 + 15);
    open(1, STEADY, first, Duration.ofMillis(20));
    open(STEADY + 1, AT_ONCE, burst, Duration.ZERO);
    assertTrue(ShopClock.trueTime().isBefore(first), "opening took too long on this machine");
    watchByTwo(2 * (STEADY + AT_ONCE));
    var steady = millis(burst, false);
    say("steady, 100 a second", steady);
    say("1,000 at one instant", millis(burst, true));
    assertEquals(STEADY + AT_ONCE, rows("WARN"));
    assertEquals(STEADY + AT_ONCE, rows("BREACH"));
    assertTrue(steady.get(steady.size() * 99 / 100) <= 1_000, "p99 is over a second");
  }

  private void fillWithClocksThatRunLong() throws SQLException {
    var numbers =
        database == TwoDatabases.H2
            ? "(select x from system_range(1000001, " + (1_000_000 + CLOCKS) + ")) n"
            : "generate_series(1000001, " + (1_000_000 + CLOCKS) + ") as x";
    execute(
        "insert into promise (id, subject, ticket_id, clock, state, policy_id, policy_version,"
            + " policy_code, calendar_id, target_s, warn_ms, level, started_at, open_ms,"
            + " resumed_at, warn_at, due_at, break_at, warned) select x, 'T' || x, x, 'RESOLUTION',"
            + " 'RUNNING', 1, 1, 'P', 1, 259200, 0, 'L0', current_timestamp, 0, current_timestamp,"
            + " current_timestamp + interval '1' day + x * interval '1' second, current_timestamp +"
            + " interval '3' day, current_timestamp + interval '3' day, false from "
            + numbers);
    execute(
        "insert into sla_subject (subject, ticket_id, last_seq, last_hash, next_at) select 'T' || x,"
            + " x, 0, '"
            + LedgerRow.BEGINNING
            + "', current_timestamp + interval '1' day + x * interval '1' second from "
            + numbers);
    execute("analyze");
  }

  /** Chats of members with thirty seconds, the first of which is warned of at that instant. */
  private void open(long from, int count, Instant warned, Duration apart) {
    for (int i = 0; i < count; i += 100) {
      int start = i;
      Room.run(
          database,
          ShopClock.trueTime(),
          room -> {
            for (int n = start; n < start + 100; n++) {
              var asked = warned.plus(apart.multipliedBy(n)).minus(WARNED_AFTER);
              room.observer.opened(Room.opened(from + n, Channel.CHAT, Level.L2, asked));
            }
          });
    }
  }

  private void watchByTwo(int expected) throws InterruptedException {
    var all = new CountDownLatch(expected);
    try (var nodes = Executors.newScheduledThreadPool(2)) {
      for (int node = 0; node < 2; node++) {
        nodes.scheduleWithFixedDelay(() -> look(all), 125L * node, 250, TimeUnit.MILLISECONDS);
      }
      assertTrue(all.await(5, TimeUnit.MINUTES), () -> all.getCount() + " were not noticed");
      nodes.shutdownNow();
    }
  }

  private void look(CountDownLatch all) {
    for (boolean more = true; more; ) {
      var due = new ArrayList<PromiseDue>();
      more =
          Room.call(
              database,
              ShopClock.trueTime(),
              room -> {
                room.rounds.policies = rules;
                room.rounds.books.policies = rules;
                var again = room.rounds.settleDue();
                due.addAll(room.due);
                return again;
              });
      var committed = ShopClock.trueTime();
      for (var one : due) {
        noticed.add(new Noticed(one, committed));
        all.countDown();
      }
    }
  }

  private List<Long> millis(Instant burst, boolean atOnce) {
    var broken = burst.plus(BROKEN_AFTER).minus(WARNED_AFTER);
    return noticed.stream()
        .filter(n -> atOnce == (n.due().at().equals(burst) || n.due().at().equals(broken)))
        .map(Noticed::millis)
        .sorted()
        .toList();
  }

  private void say(String what, List<Long> millis) {
    LOG.log(
        System.Logger.Level.INFO,
        "| {0}, {1} clocks, {2} | {3} noticed, p50 {4} ms, p95 {5} ms, p99 {6} ms, last {7} ms |",
        database,
        String.valueOf(CLOCKS),
        what,
        millis.size(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100),
        millis.get(millis.size() * 99 / 100),
        millis.getLast());
  }

  private long rows(String event) {
    return database.call(session ->
        session
            .createNativeQuery(
                "select count(*) from sla_event where clock = 'FIRST_REPLY' and event = :event",
                Long.class)
            .setParameter("event", event)
            .getSingleResult());
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
