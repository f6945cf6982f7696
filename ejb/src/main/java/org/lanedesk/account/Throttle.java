package org.lanedesk.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Counts tries in the database, so that several nodes count together. Each count is its own
 * transaction: a refusal does not take it back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Throttle {

  @Inject Attempts attempts;
  @Inject Clock clock;

  /** Whether the allowance is used up; counts nothing. */
  public boolean spent(Allowance allowance, String about) {
    return attempts.hits(allowance.key(about), clock.instant()).orElse(0) >= allowance.most;
  }

  /** Counts one try; false when it is one too many. */
  public boolean spend(Allowance allowance, String about) {
    var key = allowance.key(about);
    var now = clock.instant();
    var resets = now.plus(allowance.window);
    if (attempts.again(key, now) == 0
        && attempts.anew(key, resets, now) == 0
        && !attempts.begin(key, resets)) attempts.again(key, now);
    return attempts.hits(key, now).orElse(1) <= allowance.most;
  }

  /** Drops counts whose window is long over. */
  public void sweep() {
    attempts.forget(clock.instant().minus(Duration.ofDays(1)));
  }
}
