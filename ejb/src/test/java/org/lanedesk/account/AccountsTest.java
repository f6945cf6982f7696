package org.lanedesk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.lanedesk.event.Deed;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class AccountsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @Parameter TwoDatabases database;

  private final Heard heard = new Heard();
  private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  private AccountDesk desk(StatelessSession session) {
    var desk = new AccountDesk();
    desk.accounts = new Accounts_(session);
    desk.roles = new Roles_(session);
    desk.happened = heard;
    desk.clock = clock;
    return desk;
  }

  private PeopleDesk people(StatelessSession session) {
    var people = new PeopleDesk();
    people.accounts = new Accounts_(session);
    people.roles = new Roles_(session);
    people.desk = desk(session);
    people.happened = heard;
    people.clock = clock;
    return people;
  }

  private TokenDesk tokens(StatelessSession session) {
    var tokens = new TokenDesk();
    tokens.tokens = new Tokens_(session);
    tokens.happened = heard;
    tokens.clock = clock;
    return tokens;
  }

  private <T> T with(Function<StatelessSession, T> work) {
    return database.call(work);
  }

  private Long person(String email, Role... roles) {
    return with(s ->
        desk(s)
            .createOrUpdate(
                Caller.system(),
                new PersonFacts(email, "Ming", Set.of(roles), "zh", null, "13812345601", null)));
  }

  @Test
  void whoeverWritesFirstBecomesKnownAsACustomer() {
    var id = with(s -> desk(s).knownOrNew("Ming@example.com", "王小明", "zh-CN", null, null));
    var caller = with(s -> desk(s).caller(id));
    assertEquals("ming@example.com", caller.email());
    assertEquals("王小明", caller.name());
    assertEquals(Set.of(Role.CUSTOMER), caller.roles());
    assertEquals("Asia/Shanghai", caller.zone());
    assertEquals(List.of(new AccountOpened(id, Set.of(Role.CUSTOMER), NOW)), heard.all());
  }

  @Test
  void whatIsKnownIsNotOverwrittenByALetter() {
    var id = person("ming@example.com", Role.CUSTOMER);
    var again = with(s -> desk(s).knownOrNew("MING@example.com", "Somebody", "en", "UTC", null));
    assertEquals(id, again);
    assertEquals("Ming", with(s -> desk(s).caller(id)).name());
  }

  @Test
  void sixteenAtOnceMakeOneAccount() throws Exception {
    var start = new CyclicBarrier(16);
    Callable<Long> write =
        () -> {
          start.await();
          return with(s -> desk(s).knownOrNew("race@example.com", "Race", "en", null, null));
        };
    assertEquals(1, together(16, write).stream().distinct().count());
    assertEquals(1, heard.of(AccountOpened.class).size());
    assertEquals(
        1L,
        with(s -> people(s).accounts(Caller.system(), new AccountQuery("race", null, 10, null)))
            .size());
  }

  static <T> List<T> together(int threads, Callable<T> work)
      throws InterruptedException, ExecutionException {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var answers = pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> work).toList());
      return answers.stream().map(AccountsTest::answer).toList();
    }
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anAgentMayWriteCustomersAndNobodyElse() {
    var agent = with(s -> desk(s).caller(person("agent@example.com", Role.AGENT)));
    person("boss@example.com", Role.SUPERVISOR);
    var customer = new PersonFacts("new@example.com", "New", null, null, null, null, null);
    assertTrue(with(s -> desk(s).createOrUpdate(agent, customer)) > 0);
    for (var wish :
        List.of(
            new PersonFacts("x@example.com", "X", Set.of(Role.ADMIN), null, null, null, null),
            new PersonFacts("boss@example.com", "Me", null, null, null, null, null),
            new PersonFacts("new@example.com", null, null, null, null, null, "let me in please")))
      assertThrows(NotAllowed.class, () -> with(s -> desk(s).createOrUpdate(agent, wish)));
    var someone = Caller.nobody("en");
    assertThrows(NotAllowed.class, () -> with(s -> desk(s).createOrUpdate(someone, customer)));
  }

  @Test
  void aSuspendedPersonIsNobody() {
    var id = person("gone@example.com", Role.AGENT);
    with(s -> {
      people(s).suspend(Caller.system(), id);
      return null;
    });
    assertEquals(Optional.empty(), with(s -> desk(s).found(id)));
    assertEquals("account.suspended", heard.of(Deed.class).getLast().deed());
  }

  @Test
  void theLastAdministratorStays() {
    var id = person("admin@example.com", Role.ADMIN);
    var no =
        assertThrows(
            Refusal.class,
            () ->
                with(s -> {
                  people(s).setRoles(Caller.system(), id, Set.of(Role.AGENT));
                  return null;
                }));
    assertEquals("account.last-administrator", no.key());
    assertEquals(Set.of(Role.ADMIN), with(s -> desk(s).caller(id)).roles());
  }

  @Test
  void peopleAreListedWithMaskedPhonesByTextAndRole() {
    person("li@example.com", Role.AGENT, Role.EDITOR);
    person("wang_100%@example.com", Role.CUSTOMER);
    var all = with(s -> people(s).accounts(Caller.system(), new AccountQuery(null, null, 9, null)));
    assertEquals(
        List.of("li@example.com", "wang_100%@example.com"),
        all.stream().map(AccountRow::email).toList());
    assertEquals("138••••••01", all.getFirst().phone());
    assertEquals(Set.of(Role.AGENT, Role.EDITOR), all.getFirst().roles());
    var odd = new AccountQuery("_100%", null, 9, null);
    assertEquals(1, with(s -> people(s).accounts(Caller.system(), odd)).size());
    var editors = new AccountQuery("", Set.of(Role.EDITOR), 9, null);
    assertEquals(1, with(s -> people(s).accounts(Caller.system(), editors)).size());
    var customer = with(s -> desk(s).knownOrNew("c@example.com", null, null, null, null));
    var someone = with(s -> desk(s).caller(customer));
    assertThrows(NotAllowed.class, () -> with(s -> people(s).accounts(someone, odd)));
    assertThrows(Refusal.class, () -> with(s -> people(s).account(someone, all.getFirst().id())));
  }

  @Test
  void aTokenSpeaksForItsOwnerUntilItIsRevoked() {
    var id = person("agent@example.com", Role.AGENT, Role.EDITOR);
    var agent = with(s -> desk(s).caller(id));
    var made = with(s -> tokens(s).createToken(agent, "import"));
    assertEquals(
        agent, with(s -> tokens(s).byToken("Agent@example.com", made.secret())).orElseThrow());
    assertEquals(agent, with(s -> tokens(s).byToken(null, made.secret())).orElseThrow());
    assertTrue(with(s -> tokens(s).byToken("agent@example.com", "other")).isEmpty());
    assertTrue(with(s -> tokens(s).byToken("other@example.com", made.secret())).isEmpty());
    assertEquals(NOW, with(s -> tokens(s).tokens(agent)).getFirst().lastUsedAt());
    assertNotEquals(made.secret(), with(s -> tokens(s).tokens(agent)).getFirst().hint());
    with(s -> {
      tokens(s).revokeToken(agent, made.id());
      return null;
    });
    assertTrue(with(s -> tokens(s).byToken(null, made.secret())).isEmpty());
  }

  @Test
  void aTokenThatTwoShareNeedsTheEmail() {
    var one = person("one@example.com", Role.AGENT);
    var two = person("two@example.com", Role.ADMIN);
    for (var id : List.of(one, two, one))
      with(s -> {
        tokens(s).keep(Caller.system(), id, "demo", "acceptance-token");
        return null;
      });
    assertTrue(with(s -> tokens(s).byToken(null, "acceptance-token")).isEmpty());
    assertEquals(
        two, with(s -> tokens(s).byToken("two@example.com", "acceptance-token")).get().account());
  }

  @Test
  void anotherPersonsTokenCannotBeRevoked() {
    var owner = with(s -> desk(s).caller(person("owner@example.com", Role.AGENT)));
    var thief = with(s -> desk(s).caller(person("thief@example.com", Role.AGENT)));
    var made = with(s -> tokens(s).createToken(owner, "mine"));
    assertThrows(
        Refusal.class,
        () ->
            with(s -> {
              tokens(s).revokeToken(thief, made.id());
              return null;
            }));
    assertFalse(with(s -> tokens(s).byToken(null, made.secret())).isEmpty());
  }
}
