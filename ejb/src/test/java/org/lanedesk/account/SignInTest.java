package org.lanedesk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.Heard;
import org.lanedesk.TwoDatabases;
import org.lanedesk.event.Refusal;

/** Each desk call runs in a transaction of its own, as the container would have it. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class SignInTest {

  private static final String EMAIL = "agent@example.com";
  private static final String PASSWORD = "a long enough password";
  private static final String HERE = "192.0.2.7";

  /** A clock that is put forward by hand. */
  private static final class Hand extends Clock {
    private Instant at = Instant.parse("2026-11-22T08:00:00Z");

    @Override
    public Instant instant() {
      return at;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Parameter TwoDatabases database;

  private final Hand clock = new Hand();
  private final Heard heard = new Heard();
  private final Verified verified = new Verified();
  private Long agent;

  @BeforeEach
  void asMigrated() {
    database.reset();
    var facts = new PersonFacts(EMAIL, "Li", Set.of(Role.AGENT), "zh", null, null, PASSWORD);
    agent =
        with(s -> {
          var desk = new AccountDesk();
          desk.accounts = new Accounts_(s);
          desk.roles = new Roles_(s);
          desk.happened = heard;
          desk.clock = clock;
          return desk.createOrUpdate(Caller.system(), facts);
        });
  }

  private <T> T with(Function<StatelessSession, T> work) {
    return database.call(work);
  }

  private Throttle throttle() {
    return new Throttle() {
      @Override
      public boolean spent(Allowance allowance, String about) {
        return with(s -> in(s).spentThere(allowance, about));
      }

      @Override
      public boolean spend(Allowance allowance, String about) {
        return with(s -> in(s).spendThere(allowance, about));
      }

      private Counting in(StatelessSession session) {
        return new Counting(session);
      }
    };
  }

  /** The real throttle within one session. */
  private final class Counting extends Throttle {
    Counting(StatelessSession session) {
      attempts = new Attempts_(session);
      clock = SignInTest.this.clock;
    }

    boolean spentThere(Allowance allowance, String about) {
      return spent(allowance, about);
    }

    boolean spendThere(Allowance allowance, String about) {
      return spend(allowance, about);
    }
  }

  private Gate gate(StatelessSession session) {
    var gate = new Gate();
    gate.accounts = new Accounts_(session);
    gate.clock = clock;
    return gate;
  }

  private SignInDesk desk() {
    var desk = new SignInDesk();
    desk.gate =
        new Gate() {
          @Override
          public Optional<Seen> look(String email) {
            return with(s -> gate(s).look(email));
          }

          @Override
          public Optional<Seen> look(Long id) {
            return with(s -> gate(s).look(id));
          }

          @Override
          public void failed(Long id) {
            with(s -> {
              gate(s).failed(id);
              return null;
            });
          }

          @Override
          public Optional<Caller> passed(Long id) {
            return with(s -> gate(s).passed(id));
          }

          @Override
          public Optional<Caller> callerOf(Long id) {
            return with(s -> gate(s).callerOf(id));
          }

          @Override
          public void keep(Long id, String hash) {
            with(s -> {
              gate(s).keep(id, hash);
              return null;
            });
          }
        };
    desk.throttle = throttle();
    desk.verified = verified;
    desk.clock = clock;
    return desk;
  }

  private String refused(String email, String password) {
    return assertThrows(Refusal.class, () -> desk().signIn(email, password, HERE)).key();
  }

  @Test
  void theRightPasswordOpens() {
    var caller = desk().signIn(" Agent@Example.com ", PASSWORD, HERE);
    assertEquals(agent, caller.account());
    assertEquals(Set.of(Role.AGENT), caller.roles());
  }

  @Test
  void aStrangerAndAWrongPasswordGetTheSameAnswer() {
    assertEquals("sign-in.failed", refused("nobody@example.com", PASSWORD));
    assertEquals("sign-in.failed", refused(EMAIL, "not the password"));
    assertEquals("sign-in.failed", refused(EMAIL, null));
    assertEquals("sign-in.failed", refused(null, PASSWORD));
  }

  @Test
  void fiveWrongPasswordsShutTheGateForAWhileEvenForTheRightOne() {
    for (var i = 0; i < 5; i++) assertEquals("sign-in.failed", refused(EMAIL, "wrong password"));
    assertEquals("sign-in.locked", refused(EMAIL, PASSWORD));
    clock.at = clock.at.plus(Duration.ofSeconds(31));
    assertEquals(agent, desk().signIn(EMAIL, PASSWORD, HERE).account());
    assertEquals("sign-in.failed", refused(EMAIL, "wrong password"));
  }

  @Test
  void oneAddressCannotTryPasswordsOfManyPeople() {
    for (var i = 0; i < Allowance.SIGN_IN_BY_ADDRESS.most; i++)
      throttle().spend(Allowance.SIGN_IN_BY_ADDRESS, HERE);
    assertEquals("sign-in.locked", refused("someone-else@example.com", "any password"));
    assertEquals(agent, desk().signIn(EMAIL, PASSWORD, "198.51.100.1").account());
    clock.at = clock.at.plus(Duration.ofMinutes(16));
    assertEquals(agent, desk().signIn(EMAIL, PASSWORD, HERE).account());
  }

  @Test
  void aRepeatedPasswordIsNotBelievedAfterItWasChanged() {
    assertEquals(agent, desk().byPassword(EMAIL, PASSWORD, HERE).account());
    assertEquals(agent, desk().byPassword(EMAIL, PASSWORD, HERE).account());
    var caller = desk().signIn(EMAIL, PASSWORD, HERE);
    desk().changePassword(caller, PASSWORD, "quite another one", HERE);
    var no = assertThrows(Refusal.class, () -> desk().byPassword(EMAIL, PASSWORD, HERE));
    assertEquals("sign-in.failed", no.key());
    assertEquals(agent, desk().byPassword(EMAIL, "quite another one", HERE).account());
  }

  @Test
  void countsOfManyThreadsAddUp() throws Exception {
    var start = new CyclicBarrier(8);
    AccountsTest.together(
        8,
        () -> {
          start.await();
          return throttle().spend(Allowance.CODES_TO_EMAIL, "a@example.com");
        });
    var key = Allowance.CODES_TO_EMAIL.key("a@example.com");
    Integer counted = with(s -> new Attempts_(s).hits(key, clock.instant()).orElse(0));
    assertEquals(8, counted.intValue());
  }

  private CodeDesk codes(StatelessSession session) {
    var codes = new CodeDesk();
    codes.codes = new Codes_(session);
    codes.clock = clock;
    return codes;
  }

  private String issued() {
    return with(s -> codes(s).issue(agent, CodePurpose.ORDER, "A1"));
  }

  private boolean redeemed(String order, String code) {
    return with(s -> codes(s).redeem(Optional.of(agent), CodePurpose.ORDER, order, code));
  }

  @Test
  void aCodeOpensOnceAndOnlyItsOrder() {
    var code = issued();
    assertTrue(code.matches("\\d{6}"));
    assertFalse(redeemed("A2", code));
    assertTrue(redeemed("A1", code));
    assertFalse(redeemed("A1", code));
  }

  @Test
  void aCodeBearsFiveTriesAndTenMinutes() {
    var code = issued();
    var wrong = code.equals("000000") ? "000001" : "000000";
    for (var i = 0; i < CodePurpose.TRIES; i++) assertFalse(redeemed("A1", wrong));
    assertFalse(redeemed("A1", code));
    var late = issued();
    clock.at = clock.at.plus(CodePurpose.GOOD_FOR);
    assertFalse(redeemed("A1", late));
  }

  @Test
  void theNewestCodeIsTheOnlyOne() {
    var first = issued();
    var second = issued();
    if (!first.equals(second)) assertFalse(redeemed("A1", first));
    assertTrue(redeemed("A1", second));
  }
}
