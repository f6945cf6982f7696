package org.lanedesk.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.event.Due;
import org.lanedesk.event.ShopClock;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class OutboxTest {

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  private <T> T with(Function<StatelessSession, T> work) {
    return database.call(work);
  }

  private Outbox outbox(StatelessSession session) {
    var outbox = new Outbox();
    outbox.rows = new OutboxRows_(session);
    outbox.clock = new ShopClock();
    return outbox;
  }

  private List<Parcel> take(String node, int most) {
    return with(s -> outbox(s).take(node, most));
  }

  private void settle(Parcel parcel, Handler.Outcome outcome) {
    with(s -> {
      outbox(s).settle(parcel, outcome);
      return null;
    });
  }

  private void add(int many) {
    for (var i = 0; i < many; i++) {
      var text = "letter " + i;
      with(s -> outbox(s).add("mail", "a@example.com", text));
    }
  }

  @Test
  void whatOneNodeHoldsNoOtherGets() {
    add(3);
    assertEquals(2, take("one", 2).size());
    assertEquals(List.of("letter 2"), take("two", 9).stream().map(Parcel::payload).toList());
    assertEquals(List.of(), take("three", 9));
  }

  @Test
  void whatComesFirstIsTakenBeforeWhatWaited() {
    add(3);
    with(s -> outbox(s).addFirst("refund", "R1-1"));
    assertEquals("R1-1", take("a", 1).getFirst().payload());
  }

  @Test
  void manyNodesAtOnceShareTheParcels() throws Exception {
    add(60);
    Callable<List<Long>> node = () -> take("some node", 10).stream().map(Parcel::id).toList();
    try (var pool = Executors.newFixedThreadPool(8)) {
      var taken =
          pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> node).toList()).stream()
              .map(OutboxTest::answer)
              .flatMap(Collection::stream)
              .toList();
      assertEquals(taken.size(), taken.stream().distinct().count());
      assertTrue(taken.size() >= 10);
    }
  }

  @Test
  void whatIsDoneIsNotReadAgain() {
    Assumptions.assumeTrue(database == TwoDatabases.H2);
    with(s ->
        s.createNativeMutationQuery(
                "insert into outbox (kind, created_at, attempts)"
                    + " select 'mail', current_timestamp, 0 from system_range(1, 500)")
            .executeUpdate());
    add(3);
    var sql = new Due("outbox", "id", "due_at").first("id", 2);
    var plan =
        with(s ->
            s.createNativeQuery("explain analyze " + sql, String.class)
                .setParameter("now", OffsetDateTime.now(ZoneOffset.UTC))
                .getSingleResult());
    var most =
        Pattern.compile("scanCount: (\\d+)")
            .matcher(plan)
            .results()
            .mapToInt(m -> Integer.parseInt(m.group(1)))
            .max();
    assertTrue(most.getAsInt() < 20, plan);
  }

  private static List<Long> answer(Future<List<Long>> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDeliveredParcelIsEmptiedAndNotTakenAgain() {
    add(1);
    settle(take("one", 1).getFirst(), new Handler.Outcome.Delivered(false));
    assertEquals(0, with(s -> outbox(s).open()).longValue());
    var row = with(s -> outbox(s).newest("mail", 1)).getFirst();
    assertEquals(null, row.payload());
    assertTrue(row.deliveredAt() != null);
  }

  @Test
  void aFailedParcelWaitsAndIsKept() {
    add(1);
    settle(take("one", 1).getFirst(), new Handler.Outcome.Later("no route to host"));
    assertEquals(List.of(), take("one", 1));
    var row = with(s -> outbox(s).newest("mail", 1)).getFirst();
    assertEquals(1, row.attempts().intValue());
    assertEquals("no route to host", row.lastError());
    assertEquals(1, with(s -> outbox(s).open()).longValue());
  }

  @Test
  void aHeldParcelIsNotTried() {
    add(1);
    settle(take("one", 1).getFirst(), new Handler.Outcome.Held("no SMTP server"));
    assertEquals(0, with(s -> outbox(s).newest("mail", 1)).getFirst().attempts().intValue());
    assertEquals(1, with(s -> outbox(s).open()).longValue());
  }

  @Test
  void aParcelOfADeadNodeIsTakenAgain() {
    add(1);
    var parcel = take("dead", 1).getFirst();
    with(s -> new OutboxRows_(s).take(List.of(parcel.id()), "dead", Instant.EPOCH));
    assertEquals(parcel.id(), take("alive", 1).getFirst().id());
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 4", "5, 32", "9, 512", "10, 600", "99, 600"})
  void theWaitDoublesAndEnds(int attempts, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), Backoff.DEFAULT.after(attempts));
  }
}
