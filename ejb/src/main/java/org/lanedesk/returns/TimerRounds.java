package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.lanedesk.event.ShopClock;

/**
 * What happens to a return when nobody does anything. One return is one transaction: what was done
 * is no longer due, so it happens exactly once, on whichever node, also after a restart.
 */
@Stateless
public class TimerRounds {
  private static final Duration LATER = Duration.ofMinutes(1);

  @Inject Returns returns;
  @Inject Timers timers;
  @Inject TimerDesk desk;
  @Inject Silence silence;
  @Inject Clock clock;

  /** Looks at the return that is due longest; empty when none is, otherwise its id. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<Long> settleNext() {
    var now = ShopClock.trueTime();
    var id = timers.due(now);
    id.flatMap(returns::findById).ifPresent(request -> settle(request, now));
    return id;
  }

  private void settle(ReturnRequest request, Instant now) {
    var due =
        timers.of(request.id()).stream()
            .filter(t -> t.nextAt() != null && !t.nextAt().isAfter(now))
            .min(Comparator.comparing(TimerRow::nextAt))
            .orElse(null);
    if (due == null) {
      timers.later(request.id(), null);
      return;
    }
    if (due.warns(now)) {
      silence.remind(request, due.timer());
      desk.warned(request, due, now);
      returns.update(request);
    } else silence.ends(request, due);
  }

  /** What is due of one return by the shop's clock, in the caller's transaction. */
  public void settle(Long id) {
    returns.locked(id).ifPresent(request -> settle(request, clock.instant()));
  }

  /** It could not be settled: others first. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void postpone() {
    var now = ShopClock.trueTime();
    timers.due(now).ifPresent(id -> timers.later(id, now.plus(LATER)));
  }
}
