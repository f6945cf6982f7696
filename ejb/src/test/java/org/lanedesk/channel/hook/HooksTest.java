package org.lanedesk.channel.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
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
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.ShopClock;
import org.lanedesk.member.CustomerDormant;
import org.lanedesk.member.MemberRooms;
import org.lanedesk.member.OrderAdapter;
import org.lanedesk.outbox.Outboxes;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class HooksTest {

  private static final Caller ADMIN =
      new Caller(1L, "a@x", "A", Set.of(Role.ADMIN), null, Set.of(), "en", "UTC");
  private static final String SCAN =
      "{\"kind\":\"product\",\"record\":{\"sku\":\"A\",\"title\":\"Tea\"}}";

  @Parameter TwoDatabases database;

  private final Heard heard = new Heard();
  private final Clock clock = new ShopClock();

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  private <T> T hooks(Function<HookDesk, T> work) {
    return database.call(session -> work.apply(hookDesk(session)));
  }

  private HookDesk hookDesk(StatelessSession session) {
    var desk = new HookDesk();
    desk.hooks = new Hooks_(session);
    desk.outbox = Outboxes.of(session);
    desk.settings = new HookSettings();
    desk.happened = heard;
    desk.clock = clock;
    return desk;
  }

  private <T> T sources(Function<SourceDesk, T> work) {
    return database.call(session -> {
      var desk = new SourceDesk();
      desk.sources = new Sources_(session);
      desk.changes = MemberRooms.changes(session, clock, heard);
      desk.happened = heard;
      desk.clock = clock;
      return work.apply(desk);
    });
  }

  private HookWish wish(String name, HookEvent... events) {
    return new HookWish(null, name, "https://example.com/in", Set.of(events), true, null);
  }

  @Test
  void onlyWhoWantsAnEventIsToldOfIt() {
    hooks(d -> d.set(ADMIN, wish("crm", HookEvent.CUSTOMER_DORMANT)));
    hooks(d -> d.set(ADMIN, wish("bi", HookEvent.TICKET_OPENED)));
    hooks(d -> {
      d.heard(new CustomerDormant(5L, Instant.EPOCH, clock.instant()));
      return null;
    });
    var told = hooks(d -> d.deliveries(ADMIN, null));
    assertEquals(1, told.size());
    assertEquals("customer.dormant", told.getFirst().event());
    assertEquals(Delivery.State.WAITING, told.getFirst().state());
  }

  @Test
  void loadedHistoryIsToldToNobody() {
    hooks(d -> d.set(ADMIN, wish("crm", HookEvent.CUSTOMER_DORMANT)));
    hooks(d -> {
      d.heard(new CustomerDormant(5L, Instant.EPOCH, clock.instant().minus(Duration.ofDays(1))));
      return null;
    });
    assertEquals(0, hooks(d -> d.deliveries(ADMIN, null).size()).intValue());
  }

  @Test
  void theSecretIsShownOnceAndKeptWhenTheAddressChanges() {
    assertNotNull(hooks(d -> d.set(ADMIN, wish("crm", HookEvent.TICKET_OPENED))));
    var hook = hooks(d -> d.hooks(ADMIN)).getFirst();
    var changed =
        new HookWish(hook.id(), "crm", "https://example.org/", hook.events(), true, hook.version());
    assertNull(hooks(d -> d.set(ADMIN, changed)));
    assertEquals("https://example.org/", hooks(d -> d.hooks(ADMIN)).getFirst().address());
  }

  @Test
  void aSignedChangeIsKeptOnceAndItsRepetitionRefused() {
    var secret = sources(d -> d.make(ADMIN, "shop", OrderAdapter.LANEDESK));
    var header = Signature.of(secret, ShopClock.trueTime(), SCAN).header();
    hear("shop", header, SCAN);
    assertEquals("hook.replayed", refused("shop", header, SCAN));
  }

  @Test
  void whatIsSignedWronglyOrLateOrByNobodyIsNotHeard() {
    var secret = sources(d -> d.make(ADMIN, "shop", OrderAdapter.LANEDESK));
    var now = ShopClock.trueTime();
    var header = Signature.of(secret, now, SCAN).header();
    assertEquals("hook.unsigned", refused("shop", header, SCAN + " "));
    assertEquals("hook.unsigned", refused("other", header, SCAN));
    assertEquals("hook.unsigned", refused("shop", null, SCAN));
    var old = Signature.of(secret, now.minusSeconds(400), SCAN).header();
    assertEquals("hook.late", refused("shop", old, SCAN));
  }

  @Test
  void aRefusedChangeMayComeAgain() {
    var secret = sources(d -> d.make(ADMIN, "shop", OrderAdapter.LANEDESK));
    var bad = "{\"kind\":\"product\",\"record\":{\"sku\":\"A\"}}";
    var header = Signature.of(secret, ShopClock.trueTime(), bad).header();
    assertEquals("field.missing", refused("shop", header, bad));
    assertEquals("field.missing", refused("shop", header, bad));
    var none = "[]";
    assertEquals(
        "hook.not-json",
        refused("shop", Signature.of(secret, ShopClock.trueTime(), none).header(), none));
  }

  @Test
  void onlyAdministratorsSeeAndSet() {
    var agent = new Caller(2L, "b@x", "B", Set.of(Role.AGENT), null, Set.of(), "en", "UTC");
    assertThrows(NotAllowed.class, () -> hooks(d -> d.hooks(agent)));
    assertThrows(NotAllowed.class, () -> sources(d -> d.sources(agent)));
  }

  private void hear(String name, String header, String body) {
    sources(d -> {
      d.hear(name, header, body);
      return null;
    });
  }

  private String refused(String name, String header, String body) {
    return assertThrows(Refusal.class, () -> hear(name, header, body)).key();
  }
}
