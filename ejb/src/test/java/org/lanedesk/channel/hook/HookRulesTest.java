package org.lanedesk.channel.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.account.Role;
import org.lanedesk.event.Actor;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Entitlement;
import org.lanedesk.member.EntitlementUsed;
import org.lanedesk.member.Level;
import org.lanedesk.member.UseState;

class HookRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:1::",
        "ff02::1"
      })
  void anAddressOfOurOwnNetworkIsInside(String address) throws Exception {
    assertFalse(Target.outside(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2001:4860::8888"})
  void anAddressOfTheWorldIsOutside(String address) throws Exception {
    assertTrue(Target.outside(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/x",
        "ftp://example.com",
        "https://user:pw@example.com/",
        "https:///x",
        "example.com",
        "https://example.com/#x",
        "javascript:alert(1)",
        "https://exa mple.com",
        ""
      })
  void onlyPlainHttpsAddressesAreTaken(String address) {
    assertEquals(
        "hook.address", assertThrows(Refusal.class, () -> Target.of(address, false)).key());
  }

  @Test
  void anAddressIsTakenApart() {
    assertEquals(
        new Target(true, "example.com", 8443, "/in?a=b"),
        Target.of("https://example.com:8443/in?a=b", false));
    assertEquals(new Target(false, "localhost", 80, "/"), Target.of("http://localhost", true));
  }

  @Test
  void aSignatureHoldsForItsBodySecretAndTimeOnly() {
    var signed = Signature.of("secret", NOW, "{}");
    var read = Signature.read(signed.header()).orElseThrow();
    assertTrue(read.signs("secret", "{}"));
    assertFalse(read.signs("secret", "{ }"));
    assertFalse(read.signs("other", "{}"));
    var later = new Signature(NOW.plusSeconds(1), read.hex());
    assertFalse(later.signs("secret", "{}"));
  }

  /** The vector of docs/hooks.md, for those who write the other side. */
  @Test
  void theSignatureIsTheOneOfTheDocumentation() {
    assertEquals(
        "t=1764129600,v1=cd9e9e941a27b2ecf064e5b7c4a48c036b60af4e45445368f4c2dec44af9d967",
        Signature.of("whsec-example", Instant.ofEpochSecond(1_764_129_600L), "{\"kind\":\"scan\"}")
            .header());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1=aa", "t=1,v1=zz", "t=-1,v1=00", "t=1"})
  void whatIsNoSignatureIsNone(String header) {
    assertTrue(Signature.read(header).isEmpty());
  }

  @ParameterizedTest(name = "{0} s apart: {1}")
  @CsvSource({"0,true", "300,true", "301,false", "-300,true", "-301,false"})
  void aSignatureIsHeardForFiveMinutes(int seconds, boolean timely) {
    assertEquals(timely, Signature.of("s", NOW, "").timely(NOW.plusSeconds(seconds)));
  }

  @Test
  void afterFailureItIsTriedAgainFromAMinuteToHalfADay() {
    var waits = IntStream.rangeClosed(1, 8).mapToObj(n -> Patience.USUAL.after(n).orElseThrow());
    assertEquals(
        List.of(1L, 5L, 30L, 120L, 360L, 720L, 720L, 720L),
        waits.map(Duration::toMinutes).toList());
    assertTrue(Patience.USUAL.after(9).isEmpty());
  }

  private record Written(Long ticket, String text, String subject, Actor actor, Set<Role> roles) {}

  @Test
  void whatPeopleWroteIsNotTold() {
    var told = Facts.of(new Written(7L, "my secret", "my words", Actor.system("x"), Set.of()));
    assertEquals("{\"ticket\":7}", told.toString());
  }

  @Test
  void anEntitlementIsToldInIdsNumbersAndWords() {
    var used =
        new EntitlementUsed(
            1L,
            2L,
            Entitlement.PICKUP,
            Level.L2,
            "return 7",
            UseState.MISSED,
            2500L,
            "CNY",
            "the carrier did not come",
            NOW);
    assertEquals(
        "{\"use\":1,\"member\":2,\"what\":\"PICKUP\",\"level\":\"L2\",\"subject\":\"return 7\","
            + "\"state\":\"MISSED\",\"amount_minor\":2500,\"currency\":\"CNY\","
            + "\"at\":\"2026-11-26T04:00:00Z\"}",
        Facts.of(used).toString());
  }
}
