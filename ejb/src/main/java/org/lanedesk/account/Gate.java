package org.lanedesk.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The short transactions around a password check. The check itself costs a tenth of a second of
 * computing and therefore happens between them, while no connection is held; and what a failure
 * leaves behind must stay although the sign-in is refused.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Gate {

  /** Who stands at the gate. */
  public record Seen(
      Long id, String email, boolean active, boolean locked, Optional<String> hash) {}

  @Inject Accounts accounts;
  @Inject Clock clock;

  public Optional<Seen> look(String email) {
    return accounts.byEmail(Email.sought(email)).map(this::seen);
  }

  public Optional<Seen> look(Long id) {
    return accounts.findById(id).map(this::seen);
  }

  private Seen seen(Account account) {
    return new Seen(
        account.id(),
        account.email(),
        account.active(),
        account.locked(clock.instant()),
        account.passwordHash());
  }

  /** Counts a wrong password and shuts the gate for a while when there were too many. */
  public void failed(Long id) {
    accounts.countFailure(id);
    Optional<Instant> until = LockOut.DEFAULT.lockedUntil(accounts.failures(id), clock.instant());
    until.ifPresent(at -> accounts.lock(id, at));
  }

  public Optional<Caller> passed(Long id) {
    accounts.welcome(id, clock.instant());
    return CallerRow.caller(accounts.callerRows(id));
  }

  public Optional<Caller> callerOf(Long id) {
    return CallerRow.caller(accounts.callerRows(id));
  }

  public void keep(Long id, String hash) {
    var account = accounts.findById(id).orElseThrow();
    account.password(hash);
    accounts.update(account);
  }
}
