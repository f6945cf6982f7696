package org.lanedesk.account;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * One-time codes. Whoever asks for one learns nothing about whether the address is known: the work
 * is the same, only the mail is missing. Counting a try is its own transaction, because a refusal
 * must not give it back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CodeDesk {

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Codes codes;
  @Inject Clock clock;

  /** A fresh code for the account; the ones before it count no more. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public String issue(Long account, CodePurpose purpose, String subject) {
    var code = digits();
    codes.insert(OneTimeCode.of(account, purpose, subject, hash(code), clock.instant()));
    return code;
  }

  /** The work of {@link #issue} for nobody. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void pretend() {
    hash(digits());
  }

  /** Whether this is the newest code of the account for the purpose, unused and in time. */
  public boolean redeem(Optional<Long> account, CodePurpose purpose, String subject, String code) {
    var newest =
        account.flatMap(id -> codes.newest(id, purpose, subject, Limit.of(1)).stream().findFirst());
    var now = clock.instant();
    var open = newest.filter(c -> codes.tryOnce(c.id(), CodePurpose.TRIES, now) == 1);
    var right = PasswordHash.codeMatches(open.map(OneTimeCode::codeHash), code);
    return right && codes.use(open.orElseThrow().id(), now) == 1;
  }

  /** Drops codes that expired long ago. */
  public void sweep() {
    codes.forget(clock.instant().minus(Duration.ofDays(7)));
  }

  private static String digits() {
    return String.format("%06d", RANDOM.nextInt(1_000_000));
  }

  private static String hash(String code) {
    return PasswordHash.of(code, PasswordHash.CODE_ITERATIONS).toString();
  }
}
