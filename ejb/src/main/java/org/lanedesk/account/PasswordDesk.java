package org.lanedesk.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.Refusal;

/** A password for those who have none or forgot it, by a code sent to their address. */
@Stateless
public class PasswordDesk {

  @Inject Accounts accounts;
  @Inject CodeDesk codes;
  @Inject Throttle throttle;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * Mails a code when the address is known and active; says nothing about it.
   *
   * @param locale of the page it was asked on
   * @throws Refusal {@code too-many.codes} when this network address asks too often
   */
  public void sendCode(String email, String locale, String address) {
    if (!throttle.spend(Allowance.CODES_BY_ADDRESS, address)) throw new Refusal("too-many.codes");
    var sought = Email.sought(email);
    var mayMail = throttle.spend(Allowance.CODES_TO_EMAIL, sought);
    var account = accounts.byEmail(sought).filter(Account::active).filter(a -> mayMail);
    account.ifPresentOrElse(known -> issue(known, locale), codes::pretend);
  }

  private void issue(Account account, String locale) {
    var code = codes.issue(account.id(), CodePurpose.PASSWORD, "");
    var at = clock.instant();
    happened.fire(
        new CodeIssued(account.id(), CodePurpose.PASSWORD, "", code, Person.spoken(locale), at));
  }

  /**
   * Sets a new password by code and signs in with it.
   *
   * @throws Refusal {@code code.wrong} for a wrong, used, or expired code or an unknown address, or
   *     as {@link PasswordRule} says; a refused password does not use up the code
   */
  public Caller setByCode(String email, String code, String wanted, String address) {
    var sought = Email.sought(email);
    PasswordRule.check(sought.contains("@") ? sought : sought + "@", wanted);
    if (throttle.spent(Allowance.CODE_TRIES_BY_ADDRESS, address))
      throw new Refusal("too-many.codes");
    var account = accounts.byEmail(sought).filter(Account::active);
    if (!codes.redeem(account.map(Account::id), CodePurpose.PASSWORD, "", code)) {
      throttle.spend(Allowance.CODE_TRIES_BY_ADDRESS, address);
      throw new Refusal("code.wrong");
    }
    return reset(account.orElseThrow(), wanted);
  }

  private Caller reset(Account account, String wanted) {
    var now = clock.instant();
    account.password(PasswordHash.of(wanted).toString());
    account.signedIn(now);
    accounts.update(account);
    Optional<Caller> caller = CallerRow.caller(accounts.callerRows(account.id()));
    caller.ifPresent(by ->
        happened.fire(new Deed(now, by.actor(), "password.set", "account " + account.id(), null)));
    return caller.orElseThrow(() -> new Refusal("sign-in.failed"));
  }
}
