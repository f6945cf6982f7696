package org.lanedesk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;

class MemberRulesTest {

  private static final ScoreLadder LADDER =
      new ScoreLadder(
          List.of(
              new LevelRule(Level.L0, "普通会员", "Member", "#000000", 0, false, 0),
              new LevelRule(Level.L1, "超级会员", "Super", "#000000", 1000, false, 0),
              new LevelRule(Level.L2, "VIP", "VIP", "#000000", null, false, 0),
              new LevelRule(Level.L3, "Black", "Black", "#000000", 2500, true, 0)));

  @ParameterizedTest
  @CsvSource({
    "999, false, L0",
    "1000, false, L1",
    "2499, true, L1",
    "2500, false, L1",
    "2500, true, L3"
  })
  void aScoreEarnsItsLevelAndTheHighestNeedsAnInvitation(int score, boolean invited, Level level) {
    assertEquals(level, LADDER.level(score, invited));
  }

  @Test
  void aMembershipHoldsToTheLastMomentOfItsDayWhereTheMemberLives() {
    var until =
        Standing.lastMoment(Instant.parse("2026-11-22T03:00:00Z"), ZoneId.of("Asia/Shanghai"));
    assertEquals(Instant.parse("2026-11-22T15:59:59.999Z"), until);
    var standing = new Standing(Level.L1, Level.L2, until);
    assertEquals(Level.L2, standing.at(until));
    assertEquals(Level.L1, standing.at(until.plusMillis(1)));
  }

  @Test
  void theLongDayOfTheClockChangeIsAlsoWhole() {
    var until =
        Standing.lastMoment(Instant.parse("2026-10-25T00:30:00Z"), ZoneId.of("Europe/Berlin"));
    assertEquals(Instant.parse("2026-10-25T22:59:59.999Z"), until);
  }

  @Test
  void whatWasPaidForNeverLowersWhatWasEarned() {
    var far = Instant.parse("2027-01-01T00:00:00Z");
    assertEquals(Level.L3, new Standing(Level.L3, Level.L2, far).at(Instant.EPOCH));
    assertEquals(Level.L0, Standing.NONE.at(far));
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  private static MemberFacts member(String text) {
    return MemberFacts.read(new Fields(json(text)));
  }

  @Test
  void aLevelWithAnEndIsAPaidOne() {
    var facts =
        member(
            "{'email':'A@Example.com','name':'王小明','level':'L2','membership':"
                + "{'paid_until':'2026-12-31T10:00:00+08:00'},'locale':'zh-CN','zone':'Asia/Shanghai'}");
    assertEquals("a@example.com", facts.email());
    assertEquals(Level.L2, facts.paidLevel());
    assertEquals(null, facts.freeLevel());
    assertEquals(Instant.parse("2026-12-31T15:59:59.999Z"), facts.paidUntil());
  }

  @Test
  void aLevelWithoutAnEndIsGivenFreely() {
    var facts = member("{'email':'a@example.com','level':'l3'}");
    assertEquals(Level.L3, facts.freeLevel());
    assertEquals(null, facts.paidLevel());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{'name':'x'} | field.missing | email",
        "{'email':'a@example.com','levl':'L2'} | field.unknown | levl",
        "{'email':'a@example.com','membership':{'until':'x'}} | field.unknown | membership.until",
        "{'email':'a@example.com','level':'L7'} | field.not-one-of | level",
        "{'email':'a@example.com','score':3001} | field.out-of-bounds | score",
        "{'email':'a@example.com','score':'many'} | field.not-number | score",
        "{'email':'a@example.com','zone':'Mars'} | zone.unknown | Mars",
        "{'email':'a@example.com','invited_until':'soon'} | field.not-time | invited_until",
        "{'email':'not an address'} | email.wrong | not an address"
      })
  void aBadMemberIsRefusedByTheNameOfTheField(String text, String key, String about) {
    var no = assertThrows(Refusal.class, () -> member(text));
    assertEquals(key, no.key());
    assertEquals(about, no.args().getFirst());
  }

  private static final String LINE = "{'sku':'A','title':'袜子','quantity':2,'price_minor':4000}";

  private static OrderFacts order(String more) {
    return OrderFacts.read(
        new Fields(
            json(
                "{'number':'A1','member_email':'a@example.com','lines':["
                    + LINE
                    + "]"
                    + more
                    + "}")));
  }

  @Test
  void whatWasPaidFollowsFromLinesCouponAndFreight() {
    var facts = order(",'coupon_minor':1000,'freight_minor':500");
    assertEquals(7500, facts.paidMinor());
    assertEquals("CNY", facts.currency());
    assertEquals(PurchaseState.UNPAID, facts.state());
    assertEquals(Exclusion.NONE, facts.lines().getFirst().asSold(null).exclusion());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        ",'coupon_minor':8001 | order.coupon",
        ",'currency':'XXQ' | order.currency",
        ",'paid_at':'2026-11-02','delivered_at':'2026-11-01' | order.times",
        ",'freight_minor':-1 | field.out-of-bounds",
        ",'colour':'red' | field.unknown"
      })
  void aBadOrderIsRefused(String more, String key) {
    assertEquals(key, assertThrows(Refusal.class, () -> order(more)).key());
  }

  @ParameterizedTest
  @CsvSource({"L0, L2, L2", "L3, L1, L3", "L1, L1, L1"})
  void theHigherOfTwoLevelsCounts(Level one, Level other, Level higher) {
    assertEquals(higher, one.max(other));
  }
}
