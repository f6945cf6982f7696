package org.lanedesk.channel.hook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the carrier needs to know, each in a transaction of its own: a call takes place in none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HookBook {

  private static final Duration REST = Duration.ofMinutes(1);

  @Inject Hooks hooks;

  public Optional<Hook> hook(Long id) {
    return hooks.findById(id);
  }

  /** Nobody answered there; the others first. */
  public void rest(Long id, Instant now) {
    hooks.rest(id, now.plus(REST));
  }
}
