package org.lanedesk.account;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;

/** What staff see of people, and what an administrator may change about them. */
@Stateless
public class PeopleDesk {

  private static final int MOST = 200;

  @Inject Accounts accounts;
  @Inject Roles roles;
  @Inject AccountDesk desk;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** In order of id; for staff. */
  public List<AccountRow> accounts(Caller by, AccountQuery query) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var pattern = pattern(query.text());
    var after = query.after() == null ? 0 : query.after();
    var limit = Limit.of(Math.clamp(query.limit(), 1, MOST));
    var found =
        query.roles() == null || query.roles().isEmpty()
            ? accounts.matching(pattern, after, limit)
            : accounts.matchingWith(query.roles(), pattern, after, limit);
    return rows(found);
  }

  /** One account: one's own, or any for staff. */
  public AccountRow account(Caller by, Long id) {
    if (id == null || !id.equals(by.account())) seeOthers(by, id);
    return accounts.facts(id).map(List::of).map(this::rows).orElseThrow(() -> none(id)).getFirst();
  }

  /** The account with this e-mail, for staff or its owner. */
  public Optional<AccountRow> byEmail(Caller by, String email) {
    var id = accounts.idOf(Email.sought(email));
    return id.filter(found -> by.serves() || found.equals(by.account())).map(i -> account(by, i));
  }

  /** The whole phone number; the look is in the audit log. */
  public String revealPhone(Caller by, Long id) {
    seeOthers(by, id);
    var phone = accounts.facts(id).orElseThrow(() -> none(id)).phone();
    told(by, "phone.revealed", id, null);
    return phone;
  }

  /** Gives exactly these roles. An administrator cannot take the last administrator's away. */
  public void setRoles(Caller by, Long id, Set<Role> wanted) {
    by.mustBe(Role.ADMIN);
    var account = accounts.findById(id).orElseThrow(() -> none(id));
    if (!wanted.contains(Role.ADMIN)) notTheLast(account);
    var before = EnumSet.noneOf(Role.class);
    before.addAll(roles.of(id));
    desk.give(id, wanted);
    told(by, "roles.set", id, before + " → " + wanted);
  }

  /** Shuts an account; what it wrote stays. */
  public void suspend(Caller by, Long id) {
    by.mustBe(Role.ADMIN);
    var account = accounts.findById(id).orElseThrow(() -> none(id));
    notTheLast(account);
    account.suspend();
    accounts.update(account);
    told(by, "account.suspended", id, null);
  }

  /** Opens a suspended or locked account again. */
  public void resume(Caller by, Long id) {
    by.mustBe(Role.ADMIN);
    var account = accounts.findById(id).orElseThrow(() -> none(id));
    account.resume();
    accounts.update(account);
    told(by, "account.resumed", id, null);
  }

  /** Sets a password for someone, who should change it. */
  public void setPassword(Caller by, Long id, String wanted) {
    by.mustBe(Role.ADMIN);
    var account = accounts.findById(id).orElseThrow(() -> none(id));
    PasswordRule.check(account.email(), wanted);
    account.password(PasswordHash.of(wanted).toString());
    accounts.update(account);
    told(by, "password.reset", id, null);
  }

  private void notTheLast(Account account) {
    var isAdmin = roles.of(account.id()).contains(Role.ADMIN);
    if (isAdmin && account.active() && roles.activeWith(Role.ADMIN) <= 1)
      throw new Refusal("account.last-administrator");
  }

  private List<AccountRow> rows(List<AccountFacts> found) {
    if (found.isEmpty()) return List.of();
    Map<Long, Set<Role>> given = new HashMap<>();
    for (var one : roles.ofAll(found.stream().map(AccountFacts::id).toList()))
      given.computeIfAbsent(one.accountId(), id -> EnumSet.noneOf(Role.class)).add(one.role());
    return found.stream()
        .map(facts -> AccountRow.of(facts, given.getOrDefault(facts.id(), Set.of())))
        .toList();
  }

  private void seeOthers(Caller by, Long id) {
    if (!by.is(Role.AGENT) && !by.is(Role.SUPERVISOR) && !by.is(Role.ADMIN)) throw none(id);
  }

  private void told(Caller by, String deed, Long account, String detail) {
    happened.fire(new Deed(clock.instant(), by.actor(), deed, "account " + account, detail));
  }

  private static String pattern(String text) {
    if (text == null || text.isBlank()) return "%";
    var plain = text.strip().toLowerCase(Locale.ROOT);
    return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  private static NoSuch none(Long id) {
    return new NoSuch("account", id);
  }
}
