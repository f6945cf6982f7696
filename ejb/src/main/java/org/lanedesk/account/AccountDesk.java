package org.lanedesk.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;

/** Who people are. How they prove it is the {@link SignInDesk}'s. */
@Stateless
public class AccountDesk {

  @Inject Accounts accounts;
  @Inject Roles roles;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * The caller as they stand now.
   *
   * @throws NoSuch {@code account} also when suspended
   */
  public Caller caller(Long account) {
    return found(account).orElseThrow(() -> new NoSuch("account", account));
  }

  /** As {@link #caller}; empty when there is no such account or it is suspended. */
  public Optional<Caller> found(Long account) {
    return CallerRow.caller(accounts.callerRows(account));
  }

  /**
   * The account of someone who writes to the shop, made when the address is new. Two at once get
   * the same one. What is already known about a person is not overwritten.
   *
   * @throws Refusal {@code email.wrong}, {@code zone.unknown}, {@code text.too-long}
   */
  public Long knownOrNew(String email, String name, String locale, String zone, String phone) {
    var known = accounts.idOf(Email.sought(email));
    if (known.isPresent()) return known.get();
    var person = Person.checked(email, name, locale, zone, phone);
    return added(person, EnumSet.of(Role.CUSTOMER)).orElseGet(() -> idOf(person));
  }

  /**
   * Makes an account or changes the one with this e-mail. Administrators may do all; other staff
   * may only write customers, without password.
   */
  public Long createOrUpdate(Caller by, PersonFacts facts) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var email = Email.of(facts.email()).address();
    if (!by.is(Role.ADMIN)) onlyCustomers(facts, email);
    if (facts.password() != null) PasswordRule.check(email, facts.password());
    return accounts
        .byEmail(email)
        .map(account -> changed(account, facts))
        .orElseGet(() -> made(facts));
  }

  /**
   * Makes an account and refuses to change one.
   *
   * @throws Refusal {@code account.exists}
   */
  public Long create(Caller by, PersonFacts facts) {
    by.mustBe(Role.ADMIN);
    var email = Email.of(facts.email()).address();
    if (accounts.idOf(email).isPresent()) throw new Refusal("account.exists", email);
    var id = createOrUpdate(by, facts);
    happened.fire(new Deed(clock.instant(), by.actor(), "account.created", "account " + id, email));
    return id;
  }

  private Long made(PersonFacts facts) {
    var person =
        Person.checked(facts.email(), facts.name(), facts.locale(), facts.zone(), facts.phone());
    var given = facts.roles() == null ? Set.of(Role.CUSTOMER) : facts.roles();
    var id = added(person, given).orElseGet(() -> idOf(person));
    if (facts.password() != null) password(accounts.findById(id).orElseThrow(), facts.password());
    return id;
  }

  private Long changed(Account account, PersonFacts facts) {
    account.describe(
        Person.checked(
            account.email(),
            facts.name() == null ? account.name() : facts.name(),
            facts.locale() == null ? account.locale() : facts.locale(),
            facts.zone() == null ? account.zone() : facts.zone(),
            facts.phone()));
    if (facts.password() == null) accounts.update(account);
    else password(account, facts.password());
    if (facts.roles() != null) give(account.id(), facts.roles());
    return account.id();
  }

  private void password(Account account, String password) {
    account.password(PasswordHash.of(password).toString());
    accounts.update(account);
  }

  private void onlyCustomers(PersonFacts facts, String email) {
    var wantsMore = facts.roles() != null && !Set.of(Role.CUSTOMER).containsAll(facts.roles());
    var isStaff =
        accounts.idOf(email).map(roles::of).stream()
            .anyMatch(r -> !Set.of(Role.CUSTOMER).containsAll(r));
    if (wantsMore || isStaff || facts.password() != null) throw new NotAllowed("not-allowed");
  }

  private Optional<Long> added(Person person, Set<Role> given) {
    var now = clock.instant();
    var id = accounts.addUnlessThere(person, now);
    id.ifPresent(account -> {
      for (var role : given) roles.insert(AccountRole.of(account, role));
      happened.fire(new AccountOpened(account, Set.copyOf(given), now));
    });
    return id;
  }

  /** Gives exactly these roles; who may, the asking desk decides. */
  public void give(Long account, Set<Role> wanted) {
    var has = roles.of(account);
    for (var role : has) if (!wanted.contains(role)) roles.take(account, role);
    for (var role : wanted) if (!has.contains(role)) roles.insert(AccountRole.of(account, role));
  }

  private Long idOf(Person person) {
    return accounts.idOf(person.email()).orElseThrow(() -> new NoSuch("account", person.email()));
  }
}
