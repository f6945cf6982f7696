package org.lanedesk.ticket;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * What time alone does to tickets. Runs on every node: each step asks the database again under its
 * lock, so two nodes do the same work once.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {
  @Inject StateDesk states;
  @Inject SweepDesk sweep;
  @Inject TicketSettings settings;
  @Inject Clock clock;

  /** Takes for resolved what waits too long for its customer, who may come back to it. */
  @Schedule(hour = "*", minute = "*/5", second = "30", persistent = false)
  public void resolve() {
    var now = clock.instant();
    sweep
        .silent(now.minus(settings.silent()), now.minus(settings.silentChat()))
        .forEach(states::silent);
  }

  /** Closes what has been resolved long enough. */
  @Schedule(hour = "*", minute = "*/5", persistent = false)
  public void close() {
    var now = clock.instant();
    sweep
        .toClose(now.minus(settings.reopen()), now.minus(settings.closeRated()))
        .forEach(states::close);
  }

  /** Forgets keys, files and viewers that nobody will ask for again. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void forget() {
    sweep.forget(clock.instant());
  }
}
