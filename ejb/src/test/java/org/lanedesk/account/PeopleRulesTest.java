package org.lanedesk.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.event.Refusal;

class PeopleRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @ParameterizedTest
  @CsvSource({"1, -1", "4, -1", "5, 30", "6, 60", "7, 120", "9, 480", "10, 900", "99, 900"})
  void theWaitAfterWrongPasswordsGrowsAndEnds(int failures, long seconds) {
    var until = LockOut.DEFAULT.lockedUntil(failures, NOW);
    var wanted = seconds < 0 ? Optional.empty() : Optional.of(NOW.plusSeconds(seconds));
    assertEquals(wanted, until);
  }

  @Test
  void theWaitNeverPassesAQuarterOfAnHour() {
    for (var failures = 5; failures < 1000; failures++) {
      var until = LockOut.DEFAULT.lockedUntil(failures, NOW).orElseThrow();
      assertTrue(Duration.between(NOW, until).compareTo(Duration.ofMinutes(15)) <= 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "short, password.too-short",
    "'', password.too-short",
    "agent1@demo.lanedesk.org, password.is-email",
    "AGENT1@demo.lanedesk.org, password.is-email"
  })
  void aPasswordThatCannotBeIsRefused(String password, String key) {
    var no =
        assertThrows(Refusal.class, () -> PasswordRule.check("agent1@demo.lanedesk.org", password));
    assertEquals(key, no.key());
  }

  @Test
  void tenCharactersOfAnyScriptAreEnough() {
    assertDoesNotThrow(() -> PasswordRule.check("a@example.com", "一二三四五六七八九十"));
    assertDoesNotThrow(() -> PasswordRule.check("a@example.com", "aaaaaaaaab"));
    assertEquals(
        "password.too-short",
        assertThrows(Refusal.class, () -> PasswordRule.check("a@example.com", "🐈🐈🐈🐈🐈")).key());
  }

  @ParameterizedTest
  @CsvSource({
    "Ming@Example.COM, ming@example.com",
    "'  ming@example.com ', ming@example.com",
    "o'neil+shop@mail.example.co.uk, o'neil+shop@mail.example.co.uk",
    "小明@例子.公司, 小明@例子.公司"
  })
  void anAddressIsFoundHoweverItIsWritten(String given, String kept) {
    assertEquals(kept, Email.of(given).address());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ming", "ming@", "@example.com", "a b@example.com", "a@b@c", "<a@b>"})
  void whatCannotBeAnAddressIsRefused(String given) {
    assertEquals("email.wrong", assertThrows(Refusal.class, () -> Email.of(given)).key());
  }

  @ParameterizedTest
  @CsvSource({"zh, zh-CN", "zh-TW, zh-CN", "ZH_cn, zh-CN", "en-GB, en", "de, en"})
  void aLanguageBecomesOneOfOurs(String given, String kept) {
    assertEquals(kept, Person.checked("a@example.com", null, given, null, null).locale());
  }

  @Test
  void anUnknownZoneIsRefusedByItsName() {
    var no =
        assertThrows(
            Refusal.class, () -> Person.checked("a@example.com", null, null, "Middle/Earth", null));
    assertEquals("zone.unknown", no.key());
    assertEquals("Middle/Earth", no.args().getFirst());
  }

  @Test
  void aPhoneNumberCanBeRecognisedAndNotDialled() {
    assertEquals("138••••••01", AccountRow.masked("13812345601"));
    assertEquals("••••", AccountRow.masked("1234"));
  }

  @Test
  void twoSecretsDifferAndTellLittle() {
    var one = Secret.random();
    assertTrue(one.text().length() >= 43);
    assertTrue(!one.equals(Secret.random()));
    assertEquals(4, one.hint().length());
    assertEquals("", new Secret("short").hint());
    assertTrue(!one.toString().contains(one.text()));
  }
}
