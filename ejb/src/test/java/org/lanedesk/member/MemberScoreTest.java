package org.lanedesk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.event.Refusal;

class MemberScoreTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");
  private static final ScoreRules RULES = ScoreRules.DEFAULT;
  private static final ScoreLadder LADDER =
      new ScoreLadder(
          List.of(
              new LevelRule(Level.L0, "", "", "", 0, false, 0),
              new LevelRule(Level.L1, "", "", "", 1000, false, 0),
              new LevelRule(Level.L2, "", "", "", null, false, 0),
              new LevelRule(Level.L3, "", "", "", 2500, true, 0)));

  private static ScoreFacts facts(List<PaidOrder> orders) {
    return new ScoreFacts(3, orders, 0, 0, 0, 600, 0, 0);
  }

  private static PaidOrder paid(String at, long minor) {
    return new PaidOrder(Instant.parse(at), minor, "CNY", 0);
  }

  private static int points(MemberScore score, Ingredient what) {
    return score.parts().stream().filter(p -> p.what() == what).findFirst().orElseThrow().points();
  }

  @ParameterizedTest(name = "{0} points, invited {1}: {2}")
  @CsvSource({
    "999,false,L0",
    "1000,false,L1",
    "2499,true,L1",
    "2500,true,L3",
    "2500,false,L1",
    "2499,false,L1",
    "3000,false,L1",
    "0,true,L0"
  })
  void aScoreEarnsALevel(int score, boolean invited, Level level) {
    assertEquals(level, LADDER.level(score, invited));
  }

  @ParameterizedTest(name = "{0} points: {1}")
  @CsvSource({"999,FULL,88800", "1000,CHEAP,8800"})
  void aThousandPointsMakeTheMembershipCheap(int score, PriceClass price, long minor) {
    assertEquals(price, RULES.price(score));
    assertEquals(minor, RULES.priceMinor(score));
  }

  @Test
  void theParts_add_up_to_the_score() {
    var score =
        MemberScore.of(
            new ScoreFacts(
                2,
                List.of(paid("2026-11-01T04:00:00Z", 100_000), paid("2026-10-01T04:00:00Z", 9_900)),
                3,
                10,
                18,
                650,
                40,
                50),
            RULES,
            SHANGHAI);
    assertEquals(
        "[BASE 133, SPEND 189, FREQUENCY 20, REVIEW_QUALITY 30, INTERACTION 20, ACTIVITY 20,"
            + " CREDIT 233, REWARD 40, PENALTY -50]",
        score.parts().stream().map(p -> p.what() + " " + p.points()).toList().toString());
    assertEquals(635, score.total());
  }

  @Test
  void oneOrderCountsUpToItsCap() {
    assertEquals(
        200_000,
        MemberScore.of(facts(List.of(paid("2026-11-01T04:00:00Z", 900_000))), RULES, SHANGHAI)
            .spentMinor());
  }

  @Test
  void aDayCountsUpToItsCapWhereTheShopIs() {
    var late = "2026-11-01T15:59:59Z"; // 23:59:59 in Shanghai
    var next = "2026-11-01T16:00:00Z";
    var four =
        List.of(paid(late, 200_000), paid(late, 200_000), paid(late, 200_000), paid(next, 100_000));
    assertEquals(600_000, MemberScore.of(facts(four), RULES, SHANGHAI).spentMinor());
  }

  @Test
  void aMonthCountsUpToItsCap() {
    var orders =
        IntStream.rangeClosed(1, 28)
            .mapToObj(d -> paid("2026-10-%02dT04:00:00Z".formatted(d), 150_000))
            .toList();
    assertEquals(2_000_000, MemberScore.of(facts(orders), RULES, SHANGHAI).spentMinor());
  }

  @Test
  void virtualGoodsCountLess() {
    var half = new PaidOrder(NOW, 10_000, "CNY", 0.5);
    assertEquals(6_500, MemberScore.of(facts(List.of(half)), RULES, SHANGHAI).spentMinor());
  }

  @Test
  void fiftyThousandSpentIsAllThatSpendingCanGive() {
    var orders = new ArrayList<PaidOrder>();
    for (var month = 1; month <= 10; month++)
      for (var day = 1; day <= 4; day++)
        orders.add(paid("2026-%02d-%02dT04:00:00Z".formatted(month, day), 200_000));
    assertEquals(1000, points(MemberScore.of(facts(orders), RULES, SHANGHAI), Ingredient.SPEND));
  }

  @Test
  void aScoreIsWithinItsBoundsWhateverTheFacts() {
    var seed = Long.getLong("test.seed", 20261126L);
    var dice = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      var orders =
          IntStream.range(0, dice.nextInt(60))
              .mapToObj(n ->
                  new PaidOrder(
                      NOW.minus(Duration.ofHours(dice.nextInt(8760))),
                      dice.nextInt(3_000_000) - 1000L,
                      dice.nextBoolean() ? "CNY" : "EUR",
                      dice.nextDouble()))
              .toList();
      var facts =
          new ScoreFacts(
              dice.nextInt(4),
              orders,
              dice.nextInt(60),
              dice.nextInt(300),
              dice.nextInt(366),
              300 + dice.nextInt(601),
              dice.nextInt(500),
              dice.nextInt(900));
      var score = MemberScore.of(facts, RULES, SHANGHAI);
      var sum = score.parts().stream().mapToInt(ScorePart::points).sum();
      assertEquals(Math.clamp(sum, 0, 3000), score.total(), "seed " + seed + " round " + i);
      for (var part : score.parts())
        assertTrue(part.points() <= part.most(), "seed " + seed + " " + part);
    }
  }

  @Test
  void weightsThatDoNotSumToThreeThousandAreRefused() {
    var r = RULES;
    var wrong =
        new ScoreRules(
            r.mode(), "CNY", 201, 1000, 600, 300, 200, 200, 400, 100, 1L, 1L, 1L, 30, 1L, 2L, 1000,
            1L, 1L, 30, 180, 30, 30, 4, 1L, 0);
    RULES.check();
    assertEquals("score.sum", assertThrows(Refusal.class, wrong::check).key());
  }

  @Test
  void aLevelRisesAtAnyTime() {
    assertEquals(
        new LevelStep(Level.L1, null),
        new LevelStep(Level.L0, null).next(Level.L1, false, NOW, Duration.ofDays(30)));
  }

  @Test
  void aLevelFallsOnlyAtTheMonthlyRunAndAfterTheGrace() {
    var grace = Duration.ofDays(30);
    var had = new LevelStep(Level.L1, null);
    assertEquals(had, had.next(Level.L0, false, NOW, grace));
    var warned = had.next(Level.L0, true, NOW, grace);
    assertEquals(new LevelStep(Level.L1, NOW.plus(grace)), warned);
    var early = NOW.plus(grace).minusMillis(1);
    assertEquals(warned, warned.next(Level.L0, true, early, grace));
    assertEquals(warned, warned.next(Level.L0, false, NOW.plus(grace), grace));
    assertEquals(
        new LevelStep(Level.L0, null), warned.next(Level.L0, true, NOW.plus(grace), grace));
    assertEquals(new LevelStep(Level.L1, null), warned.next(Level.L1, false, NOW, grace));
  }

  @ParameterizedTest(name = "{0} days after the last order, {1} in the year: {2}")
  @CsvSource({
    "0,1,FIRST_PURCHASE",
    "29,1,FIRST_PURCHASE",
    "29,2,REPEAT",
    "30,2,DORMANT",
    "31,1,DORMANT",
    "179,9,DORMANT",
    "180,1,LOST"
  })
  void aCustomerFallsAsleepOnTheThirtiethDay(int days, int orders, LifeStage stage) {
    var last = NOW.minus(Duration.ofDays(days));
    assertEquals(stage, LifeStage.of(last, orders, RULES, NOW, SHANGHAI));
  }

  @Test
  void whoNeverBoughtIsRegisteredAndNeverLookedAtAgainForIt() {
    assertEquals(LifeStage.REGISTERED, LifeStage.of(null, 0, RULES, NOW, SHANGHAI));
    assertNull(LifeStage.nextLook(null, RULES, NOW, SHANGHAI));
  }

  @Test
  void theStageChangesAtTheInstantThatWasForetold() {
    var last = Instant.parse("2026-11-01T15:59:59Z");
    var look = LifeStage.nextLook(last, RULES, last, SHANGHAI);
    assertEquals(Instant.parse("2026-11-30T16:00:00Z"), look);
    assertEquals(
        LifeStage.FIRST_PURCHASE, LifeStage.of(last, 1, RULES, look.minusMillis(1), SHANGHAI));
    assertEquals(LifeStage.DORMANT, LifeStage.of(last, 1, RULES, look, SHANGHAI));
  }

  @ParameterizedTest(name = "recent {0}, often {1}, much {2}: {3}")
  @CsvSource({
    "true,true,true,HIGH_VALUE", "false,true,true,HIGH_VALUE", "true,false,true,POTENTIAL",
    "false,false,true,POTENTIAL", "true,true,false,POTENTIAL", "true,false,false,ORDINARY",
    "false,true,false,ORDINARY", "false,false,false,ORDINARY"
  })
  void theEightClassesMakeThreeSegments(boolean r, boolean f, boolean m, Segment segment) {
    assertEquals(segment, Segment.of(r, f, m));
  }

  @Test
  void creditGrowsWithFinishedOrdersUpToNineHundred() {
    assertEquals(600, new Credit(0, List.of()).at(NOW));
    assertEquals(650, new Credit(10, List.of()).at(NOW));
    assertEquals(900, new Credit(500, List.of()).at(NOW));
  }

  @ParameterizedTest(name = "{0} days after a claw-back: {1}")
  @CsvSource({"0,500", "90,550", "180,600", "400,600"})
  void whatAClawBackTookComesBackWithin180Days(int days, int credit) {
    var mark = new Credit.Mark(MarkKind.CLAW_BACK, NOW.minus(Duration.ofDays(days)));
    assertEquals(credit, new Credit(0, List.of(mark)).at(NOW));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2026-11-07T15:59:59Z, 2026-11-07T16:00:00Z",
    "2026-11-07T16:00:00Z, 2026-12-07T16:00:00Z",
    "2026-12-31T16:00:00Z, 2027-01-07T16:00:00Z"
  })
  void theMonthlyRunIsOnTheEighthAtMidnightInShanghai(Instant now, Instant run) {
    assertEquals(run, new Rounds(SHANGHAI).nextMonthly(now));
  }

  @Test
  void theNightIsTheShops() {
    assertEquals(
        Instant.parse("2026-11-26T16:00:00Z"),
        new Rounds(SHANGHAI).nextNight(Instant.parse("2026-11-26T15:59:59.999Z")));
  }
}
