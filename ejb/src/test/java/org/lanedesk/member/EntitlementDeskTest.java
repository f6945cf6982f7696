package org.lanedesk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.Heard;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class EntitlementDeskTest {

  /** 2026-12-01 00:30 where the member lives, still November in UTC. */
  private static final Instant NOW = Instant.parse("2026-11-30T16:30:00Z");

  private static final Caller SUPERVISOR =
      new Caller(1L, "s@x", "S", Set.of(Role.SUPERVISOR), null, Set.of(), "en", "UTC");

  @Parameter TwoDatabases database;

  private final Heard heard = new Heard();
  private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private Long member;

  @BeforeEach
  void aMember() {
    database.reset();
    member = call(session -> MemberRooms.member(session, "m@example.com", Level.L1, clock));
  }

  private <T> T call(Function<StatelessSession, T> work) {
    return database.call(work);
  }

  private <T> T desk(Function<EntitlementDesk, T> work) {
    return call(session -> work.apply(MemberRooms.entitlements(session, clock, heard)));
  }

  private Long promise(Entitlement what, String subject) {
    return desk(desk -> desk.promise(new Claim(member, what, subject, "N1", 1234L, "CNY")));
  }

  private Optional<Integer> left() {
    return desk(d -> d.left(member, Entitlement.PICKUP, clock.instant()));
  }

  @Test
  void theMatrixHasACellForEveryLevelAndIsReadAsOneRecord() {
    List<Grant> all = desk(EntitlementDesk::matrix);
    assertEquals(Entitlement.values().length * Level.values().length, all.size());
    var vip = desk(d -> d.of(Level.L2));
    assertTrue(vip.covers(Entitlement.AUTO_APPROVE, 100_000, "CNY"));
    assertEquals(3, vip.arbitrationDays());
  }

  @Test
  void aChangeHoldsAtOnceAndSaysWhoAndWhy() {
    var cell = desk(d -> d.of(Level.L0).of(Entitlement.GOODWILL));
    var more =
        new Grant(cell.what(), cell.level(), true, 1500L, "CNY", null, null, null, cell.version());
    desk(d -> {
      d.set(SUPERVISOR, more, "winter sale");
      return null;
    });
    Entitlements now = desk(d -> d.of(Level.L0));
    assertEquals(1500L, now.of(Entitlement.GOODWILL).limitMinor());
    assertEquals(
        "Goodwill by the agent up to ¥10 → Goodwill by the agent up to ¥15: winter sale",
        heard.of(Deed.class).getLast().detail());
    var late =
        assertThrows(
            Stale.class,
            () ->
                desk(d -> {
                  d.set(SUPERVISOR, more, "again");
                  return null;
                }));
    assertEquals(1, late.version());
  }

  @Test
  void anAgentChangesNoCell() {
    var agent = new Caller(2L, "a@x", "A", Set.of(Role.AGENT), null, Set.of(), "en", "UTC");
    assertThrows(
        NotAllowed.class,
        () ->
            desk(d -> {
              d.set(agent, Grant.none(Entitlement.PICKUP, Level.L3), "no");
              return null;
            }));
  }

  @Test
  void aMonthIsTheMembersOwnMonth() {
    clock = Clock.fixed(Instant.parse("2026-11-30T15:30:00Z"), ZoneOffset.UTC);
    promise(Entitlement.PICKUP, "return 1");
    assertEquals(Optional.of(0), left());
    clock = Clock.fixed(NOW, ZoneOffset.UTC);
    assertEquals(Optional.of(1), left());
  }

  @Test
  void theSameClaimTwiceIsOneUse() {
    assertEquals(promise(Entitlement.PICKUP, "return 1"), promise(Entitlement.PICKUP, "return 1"));
    assertEquals(1, heard.of(EntitlementUsed.class).size());
  }

  @Test
  void whatWasCalledOffCanBeHadAgain() {
    promise(Entitlement.PICKUP, "return 1");
    assertEquals(
        "entitlement.none-left",
        assertThrows(Refusal.class, () -> promise(Entitlement.PICKUP, "return 2")).key());
    desk(d -> {
      d.calledOff(Entitlement.PICKUP, "return 1", null);
      return null;
    });
    promise(Entitlement.PICKUP, "return 2");
  }

  @Test
  void twoWhoAskAtOnceDoNotBothGetTheLastOne() throws Exception {
    var won = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(6)) {
      pool.invokeAll(
          IntStream.range(0, 6)
              .<Callable<Long>>mapToObj(i ->
                  () -> {
                    var id = promise(Entitlement.PICKUP, "return " + i);
                    won.incrementAndGet();
                    return id;
                  })
              .toList());
    }
    assertEquals(1, won.get());
  }

  @Test
  void aPromiseIsSettledOnce() {
    promise(Entitlement.PICKUP, "return 1");
    desk(d -> {
      d.missed(Entitlement.PICKUP, "return 1", "the carrier did not come");
      d.delivered(Entitlement.PICKUP, "return 1");
      return null;
    });
    var use = desk(d -> d.usesOf(SUPERVISOR, member)).getFirst();
    assertEquals(UseState.MISSED, use.state());
    assertEquals("the carrier did not come", use.reason());
    assertEquals("每月 1 次免费上门取件", use.promised("zh-CN"));
    assertEquals(2, heard.of(EntitlementUsed.class).size());
  }

  @Test
  void fulfilmentIsCountedByLevel() {
    promise(Entitlement.FAST_REFUND, "return 1");
    promise(Entitlement.FAST_REFUND, "return 2");
    promise(Entitlement.FAST_REFUND, "return 3");
    desk(d -> {
      d.delivered(Entitlement.FAST_REFUND, "return 1");
      d.missed(Entitlement.FAST_REFUND, "return 2", "late");
      return null;
    });
    var rows = desk(d -> d.fulfilment(SUPERVISOR, NOW.minusSeconds(1), NOW.plusSeconds(1)));
    assertEquals(1, rows.size());
    assertEquals(0.5, rows.getFirst().share());
    assertEquals(1, rows.getFirst().open());
    assertEquals(3, rows.getFirst().promised());
    assertNull(new Fulfilment(Level.L1, Entitlement.PICKUP, 0L, 0L, 4L).share());
  }

  @Test
  void nobodyReadsTheUsesOfAnother() {
    var other = new Caller(987L, "o@x", "O", Set.of(Role.CUSTOMER), null, Set.of(), "en", "UTC");
    assertThrows(NoSuch.class, () -> desk(d -> d.usesOf(other, member)));
  }
}
