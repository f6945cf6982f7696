package org.lanedesk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.Heard;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ScoreDeskTest {

  private static final Instant BEGIN = Instant.parse("2026-11-01T04:00:00Z");
  private static final Instant EIGHTH = Instant.parse("2026-11-07T16:00:00Z");
  private static final Caller SUPERVISOR =
      new Caller(1L, "s@x", "S", Set.of(Role.SUPERVISOR), null, Set.of(), "en", "UTC");

  @Parameter TwoDatabases database;

  private final Heard heard = new Heard();
  private Clock clock = Clock.fixed(BEGIN, ZoneOffset.UTC);
  private Long member;

  @BeforeEach
  void aMember() {
    database.reset();
    member = database.call(s -> MemberRooms.newcomer(s, "m@example.com", clock));
  }

  private void at(Instant when) {
    clock = Clock.fixed(when, ZoneOffset.UTC);
  }

  private <T> T desk(Function<ScoreDesk, T> work) {
    return database.call(s -> work.apply(MemberRooms.scores(s, clock, heard)));
  }

  private void rounds() {
    while (Boolean.TRUE.equals(desk(ScoreDesk::round))) assertTrue(true, "more are due");
  }

  private void bought(String number, Instant at, long minor) {
    var json =
        """
        {"number":"%s","member_email":"m@example.com","paid_at":"%s","delivered_at":"%s",
        "lines":[{"sku":"A","title":"A","price_minor":%d}]}
        """
            .formatted(number, at, at.plusSeconds(1), minor);
    database.run(s -> {
      var intake = MemberRooms.orders(s, clock, heard);
      intake.keep(
          List.of(intake.read(new Fields(Json.createReader(new StringReader(json)).readObject()))));
    });
  }

  private List<ScoreRow> history() {
    return desk(d -> d.history(SUPERVISOR, member));
  }

  private Member member() {
    return database.call(s -> new Members_(s).findById(member).orElseThrow());
  }

  @Test
  void theNightAfterAnOrderTheScoreKnowsOfIt() {
    bought("N1", BEGIN, 100_000);
    rounds();
    assertEquals(List.of(), history());
    at(Instant.parse("2026-11-01T16:00:00Z"));
    rounds();
    var newest = history().getFirst();
    assertEquals(100_000, newest.spentMinor());
    assertFalse(newest.monthly());
    assertEquals(newest.total(), newest.parts().stream().mapToInt(ScorePart::points).sum());
    assertEquals(LifeStage.FIRST_PURCHASE, member().stage());
  }

  @Test
  void theMonthlyRunLooksAtEverybodyOnceAlsoWhenSeveralNodesRunIt() throws Exception {
    database.run(s ->
        IntStream.range(0, 120).forEach(i -> MemberRooms.newcomer(s, "n" + i + "@x.org", clock)));
    rounds();
    at(EIGHTH);
    try (var nodes = Executors.newFixedThreadPool(4)) {
      nodes.invokeAll(
          IntStream.range(0, 4)
              .<Callable<Boolean>>mapToObj(i ->
                  () -> {
                    rounds();
                    return true;
                  })
              .toList());
    }
    rounds();
    var monthly =
        database.<Long>call(s ->
            s.createNativeQuery(
                    "select count(*) from member_score where monthly = true", Long.class)
                .getSingleResult());
    assertEquals(121, monthly);
    assertEquals(
        1,
        database.<Integer>call(s ->
            s.createNativeQuery(
                    "select max(n) from (select cast(count(*) as integer) n from member_score"
                        + " where monthly = true group by member_id) x",
                    Integer.class)
                .getSingleResult()));
  }

  @Test
  void aMemberFallsAsleepOnceAndIsToldAboutOnce() {
    bought("N1", BEGIN, 1_000);
    at(Instant.parse("2026-11-30T15:59:59Z"));
    rounds();
    assertEquals(List.of(), heard.of(CustomerDormant.class));
    at(Instant.parse("2026-11-30T16:00:00Z"));
    rounds();
    rounds();
    assertEquals(1, heard.of(CustomerDormant.class).size());
    assertEquals(BEGIN, heard.of(CustomerDormant.class).getFirst().lastPaid());
    assertEquals(LifeStage.DORMANT, member().stage());
    at(BEGIN.plus(Duration.ofDays(181)));
    rounds();
    assertEquals(LifeStage.LOST, member().stage());
  }

  @Test
  void aLevelThatIsNotEarnedAnyMoreFallsAfterGraceAtAMonthlyRun() {
    var rules = ScoreRules.DEFAULT;
    database.run(s -> {
      var rule = new Scores_(s).rule();
      rule.become(spendX(rules));
      new Scores_(s).change(rule);
    });
    bought("N1", BEGIN, 600_000);
    at(Instant.parse("2026-11-02T16:00:00Z"));
    rounds();
    assertEquals(Level.L0, member().standing().free(), "one order counts 2 000 at most");
    bought("N2", BEGIN.plus(Duration.ofDays(1)), 200_000);
    bought("N3", BEGIN.plus(Duration.ofDays(1)), 200_000);
    at(Instant.parse("2026-11-03T16:00:00Z"));
    rounds();
    assertEquals(Level.L1, member().standing().free());
    assertEquals(1, heard.of(LevelChanged.class).size());
    at(Instant.parse("2027-11-07T16:00:00Z"));
    rounds();
    assertEquals(Level.L1, member().standing().free(), "the grace begins");
    at(Instant.parse("2027-12-06T16:00:00Z"));
    rounds();
    assertEquals(Level.L1, member().standing().free());
    at(Instant.parse("2027-12-07T16:00:00Z"));
    rounds();
    assertEquals(Level.L0, member().standing().free());
  }

  private static ScoreRules spendX(ScoreRules r) {
    return new ScoreRules(
        ScoreRules.Mode.SPEND_X,
        r.currency(),
        r.base(),
        r.spend(),
        r.frequency(),
        r.reviewQuality(),
        r.interaction(),
        r.activity(),
        r.credit(),
        r.reward(),
        r.perOrderMinor(),
        r.perDayMinor(),
        r.perMonthMinor(),
        r.virtualPercent(),
        500_000L,
        5_000_000L,
        r.cheapFrom(),
        r.cheapMinor(),
        r.fullMinor(),
        r.dormantDays(),
        r.lostDays(),
        r.graceDays(),
        r.recentDays(),
        r.oftenOrders(),
        r.muchMinor(),
        r.version());
  }

  @Test
  void whatTheShopToldIsNotWorkedOutOtherwise() {
    var told = database.call(s -> MemberRooms.member(s, "told@example.com", Level.L3, clock));
    at(EIGHTH.plus(Duration.ofDays(90)));
    rounds();
    assertEquals(
        Level.L3,
        database.call(s -> new Members_(s).findById(told).orElseThrow()).standing().free());
  }

  @Test
  void aConfirmedAbuseTakesPointsUntilItIsRevoked() {
    var mark =
        new MarkRow(null, member, MarkKind.ABUSE, "return 7", 80, null, "swapped", null, null);
    var id = database.call(s -> MemberRooms.marks(s, clock, heard).mark(SUPERVISOR, mark));
    assertEquals(id, database.call(s -> MemberRooms.marks(s, clock, heard).mark(SUPERVISOR, mark)));
    at(Instant.parse("2026-11-01T16:00:00Z"));
    rounds();
    var with = history().getFirst().total();
    database.run(s -> MemberRooms.marks(s, clock, heard).revoke(SUPERVISOR, id));
    at(Instant.parse("2026-11-02T16:00:00Z"));
    rounds();
    assertEquals(with + 80, history().getFirst().total());
  }

  @Test
  void abuseTakesFiftyToFiveHundred() {
    var mark = new MarkRow(null, member, MarkKind.ABUSE, "x", 501, null, "why", null, null);
    assertThrows(
        Refusal.class,
        () -> database.call(s -> MemberRooms.marks(s, clock, heard).mark(SUPERVISOR, mark)));
  }

  @Test
  void aGuestWithOneOrderSeesNoScore() {
    var guest =
        new Caller(
            member, "m@example.com", "M", Set.of(Role.CUSTOMER), "N1", Set.of(), "en", "UTC");
    assertThrows(NoSuch.class, () -> desk(d -> d.history(guest, member)));
  }

  @Test
  void visitsOfADayAreCountedAndMeasured() {
    visit(BEGIN, true);
    visit(BEGIN.plusSeconds(600), false);
    visit(BEGIN.plusSeconds(600 + 1800), false);
    visit(BEGIN.plusSeconds(600 + 1860), false);
    var row =
        database.<Object[]>call(s ->
            s.createNativeQuery("select sign_ins, visits, seconds from member_day", Object[].class)
                .getSingleResult());
    assertEquals("1 2 660", row[0] + " " + row[1] + " " + row[2]);
  }

  private void visit(Instant when, boolean signIn) {
    at(when);
    database.run(s -> {
      var desk = new VisitDesk();
      desk.members = new Members_(s);
      desk.days = new MemberDays_(s);
      desk.clock = clock;
      if (signIn) desk.signedIn(member);
      else desk.seen(member);
    });
  }
}
