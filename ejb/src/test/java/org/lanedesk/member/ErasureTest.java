package org.lanedesk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.Heard;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.AccountRooms;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ErasureTest {

  private static final Caller ADMIN =
      new Caller(1L, "a@x", "A", Set.of(Role.ADMIN), null, Set.of(), "en", "UTC");

  @Parameter TwoDatabases database;

  private final Heard heard = new Heard();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-26T04:00:00Z"), ZoneOffset.UTC);
  private Caller me;

  @BeforeEach
  void aMember() {
    database.reset();
    var id = database.call(s -> MemberRooms.newcomer(s, "m@example.com", clock));
    me =
        new Caller(
            id, "m@example.com", "M", Set.of(Role.CUSTOMER), null, Set.of(), "en", "Asia/Shanghai");
  }

  private <T> T erasures(Function<ErasureDesk, T> work) {
    return database.call(session -> {
      var desk = new ErasureDesk();
      desk.erasures = new Erasures_(session);
      desk.members = new Members_(session);
      desk.accounts = AccountRooms.forgetting(session);
      desk.happened = heard;
      desk.clock = clock;
      return work.apply(desk);
    });
  }

  private <T> T profiles(Function<ProfileDesk, T> work) {
    return database.call(session -> {
      var desk = new ProfileDesk();
      desk.profiles = new Profiles_(session);
      desk.members = new Members_(session);
      desk.clock = clock;
      return work.apply(desk);
    });
  }

  private void ask() {
    erasures(d -> {
      d.ask(me);
      return null;
    });
  }

  private void tell(Caller by, Profile told) {
    profiles(d -> {
      d.tell(by, me.account(), told);
      return null;
    });
  }

  @Test
  void whoIsForgottenCannotBeFoundAnyMore() {
    tell(me, new Profile("08-15", NoticeChannel.SMS, "size M", Map.of(NoticeChannel.SMS, true)));
    ask();
    ask();
    var wish = erasures(d -> d.all(ADMIN));
    assertEquals(1, wish.size());
    erasures(d -> {
      d.carryOut(ADMIN, wish.getFirst().id());
      return null;
    });
    assertEquals(1, heard.of(MemberErased.class).size());
    assertTrue(database.call(s -> new Members_(s).accounts(Set.of("m@example.com"))).isEmpty());
    assertEquals(Profile.NONE, profiles(d -> d.profile(ADMIN, me.account())));
    assertThrows(
        NoSuch.class,
        () ->
            erasures(d -> {
              d.carryOut(ADMIN, wish.getFirst().id());
              return null;
            }));
  }

  @Test
  void aWishCanBeTakenBack() {
    ask();
    assertEquals(true, erasures(d -> d.open(me)));
    erasures(d -> {
      d.withdraw(me);
      return null;
    });
    assertEquals(false, erasures(d -> d.open(me)));
  }

  @Test
  void onlyAnAdministratorForgets() {
    ask();
    assertThrows(
        NotAllowed.class,
        () ->
            erasures(d -> {
              d.carryOut(me, 1L);
              return null;
            }));
  }

  @Test
  void everyAnswerToAConsentIsKeptAndTheNewestCounts() {
    tell(me, new Profile(null, null, null, Map.of(NoticeChannel.EMAIL, true)));
    assertEquals(true, profiles(d -> d.mayTell(me.account(), NoticeChannel.EMAIL)));
    tell(me, new Profile(null, null, null, Map.of(NoticeChannel.EMAIL, false)));
    tell(me, new Profile(null, null, null, Map.of(NoticeChannel.EMAIL, false)));
    assertEquals(false, profiles(d -> d.mayTell(me.account(), NoticeChannel.EMAIL)));
    assertEquals(false, profiles(d -> d.mayTell(me.account(), NoticeChannel.SMS)));
    assertEquals(2, profiles(d -> d.answers(me, me.account())).size());
  }

  @Test
  void aBirthdayIsADayOfAYearAndNothingMore() {
    tell(me, new Profile("02-29", null, null, Map.of()));
    assertEquals("02-29", profiles(d -> d.profile(me, me.account())).birthday());
    for (var odd : new String[] {"2000-02-29", "02-30", "13-01", "8-15", "x"})
      assertEquals(
          "profile.birthday",
          assertThrows(Refusal.class, () -> tell(me, new Profile(odd, null, null, Map.of())))
              .key());
  }

  @Test
  void nobodyReadsOrWritesTheProfileOfAnother() {
    var other = new Caller(987L, "o@x", "O", Set.of(Role.CUSTOMER), null, Set.of(), "en", "UTC");
    assertThrows(NoSuch.class, () -> profiles(d -> d.profile(other, me.account())));
    assertThrows(NoSuch.class, () -> tell(other, Profile.NONE));
  }
}
