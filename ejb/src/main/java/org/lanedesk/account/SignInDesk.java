package org.lanedesk.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.lanedesk.event.Refusal;

/**
 * Proves who someone is by password. A stranger, a wrong password and a customer without a password
 * get the same answer after the same time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInDesk {

  @Inject Gate gate;
  @Inject Throttle throttle;
  @Inject Verified verified;
  @Inject Clock clock;

  /**
   * Signs in at the form.
   *
   * @param address where the request came from
   * @throws Refusal {@code sign-in.failed}, the same for everything that is not right; {@code
   *     sign-in.locked} after too many failures
   */
  public Caller signIn(String email, String password, String address) {
    var seen = checked(email, password, address, false);
    return gate.passed(seen.id()).orElseThrow(SignInDesk::failed);
  }

  /** As {@link #signIn} for a call that carries its password each time; quick when repeated. */
  public Caller byPassword(String email, String password, String address) {
    var seen = checked(email, password, address, true);
    return gate.callerOf(seen.id()).orElseThrow(SignInDesk::failed);
  }

  /**
   * Changes one's own password.
   *
   * @throws Refusal {@code password.wrong} when the old one is not right, or as {@link
   *     PasswordRule} says of the new one
   */
  public void changePassword(Caller caller, String old, String wanted, String address) {
    var seen = gate.look(caller.account()).orElseThrow(SignInDesk::failed);
    if (seen.locked() || throttle.spent(Allowance.SIGN_IN_BY_ADDRESS, address))
      throw new Refusal("sign-in.locked");
    if (!PasswordHash.matches(seen.hash(), given(old))) {
      blame(Optional.of(seen), address);
      throw new Refusal("password.wrong");
    }
    PasswordRule.check(seen.email(), wanted);
    gate.keep(seen.id(), PasswordHash.of(wanted).toString());
  }

  private Gate.Seen checked(String email, String password, String address, boolean repeated) {
    if (throttle.spent(Allowance.SIGN_IN_BY_ADDRESS, address)) throw new Refusal("sign-in.locked");
    var seen = gate.look(email);
    if (seen.filter(Gate.Seen::locked).isPresent()) throw new Refusal("sign-in.locked");
    if (!right(seen.flatMap(Gate.Seen::hash), given(password), repeated)
        || !seen.orElseThrow().active()) {
      blame(seen, address);
      throw failed();
    }
    return seen.orElseThrow();
  }

  private boolean right(Optional<String> hash, String password, boolean repeated) {
    var now = clock.instant();
    if (repeated && hash.isPresent() && verified.recently(hash.get(), password, now)) return true;
    var right = PasswordHash.matches(hash, password);
    if (right && repeated) verified.remember(hash.orElseThrow(), password, now);
    return right;
  }

  private void blame(Optional<Gate.Seen> seen, String address) {
    throttle.spend(Allowance.SIGN_IN_BY_ADDRESS, address);
    seen.ifPresent(known -> gate.failed(known.id()));
  }

  private static String given(String password) {
    return password == null
        ? ""
        : password.substring(0, Math.min(password.length(), PasswordRule.MOST * 2));
  }

  private static Refusal failed() {
    return new Refusal("sign-in.failed");
  }
}
