package org.lanedesk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.event.Refusal;

class EntitlementTest {

  private static Grant fast(Long limit, Integer credit) {
    return new Grant(
        Entitlement.FAST_REFUND, Level.L1, true, limit, "CNY", credit, null, null, null);
  }

  private static Entitlements only(Grant grant) {
    return Entitlements.of(grant.level(), List.of(grant));
  }

  @ParameterizedTest(name = "{0} on top of {1} at credit {2}: {3}")
  @CsvSource({
    "50000, 0,     650, true",
    "50001, 0,     650, false",
    "50000, 0,     649, false",
    "30000, 20000, 650, true",
    "30000, 20001, 650, false"
  })
  void moneyGoesOutFirstWithinTheLimitLessWhatIsStillOut(
      long minor, long open, int credit, boolean expected) {
    assertEquals(expected, only(fast(50000L, 650)).advances(minor, open, "CNY", credit));
  }

  @Test
  void aLimitInOneCurrencyCoversNothingInAnother() {
    assertFalse(only(fast(50000L, null)).advances(1, 0, "EUR", 900));
  }

  @Test
  void withoutALimitEveryCurrencyIsCovered() {
    assertTrue(only(fast(null, null)).advances(1_000_000, 0, "EUR", 300));
  }

  @Test
  void whatIsNotInTheMatrixIsNotGiven() {
    var none = new Entitlements(Level.L0, java.util.Map.of());
    assertFalse(none.has(Entitlement.PICKUP));
    assertEquals(0, none.extraDays());
    assertEquals(5, none.arbitrationDays());
  }

  @Test
  void noLevelLosesArbitration() {
    var taken =
        new Grant(Entitlement.ARBITRATION, Level.L0, false, null, "CNY", null, null, 5, null);
    assertEquals("entitlement.everybody", assertThrows(Refusal.class, taken::check).key());
  }

  @Test
  void aNumberThatTheEntitlementDoesNotHaveIsRefused() {
    var odd = new Grant(Entitlement.PICKUP, Level.L1, true, null, "CNY", 600, null, null, null);
    assertEquals("entitlement.not-its-number", assertThrows(Refusal.class, odd::check).key());
  }

  @ParameterizedTest(name = "limit {0}, credit {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "50000, 650, Refund at the carrier's scan up to ¥500 from credit 650",
        "20050, -, Refund at the carrier's scan up to ¥200.50",
        "-, 700, Refund at the carrier's scan from credit 700",
        "-, -, Refund at the carrier's scan"
      })
  void aGrantIsToldInWords(Long limit, Integer credit, String english) {
    assertEquals(english, GrantWords.of(fast(limit, credit)).textEn());
  }

  @Test
  void everyEntitlementHasASentenceForEveryNumberItMayHave() {
    for (var what : Entitlement.values())
      for (var mask = 0; mask < 8; mask++) {
        var grant =
            new Grant(
                what,
                Level.L2,
                true,
                what.has(Entitlement.Part.LIMIT) && (mask & 1) > 0 ? 100L : null,
                "CNY",
                what.has(Entitlement.Part.CREDIT) && (mask & 2) > 0 ? 600 : null,
                what.has(Entitlement.Part.TIMES) && (mask & 4) > 0 ? 2 : null,
                what.has(Entitlement.Part.DAYS) ? 7 : null,
                null);
        var words = GrantWords.of(grant);
        assertFalse(words.textZh().equals(words.textEn()), words::textZh);
        assertFalse(words.textZh().contains("{"), words::textZh);
      }
  }
}
