package org.lanedesk.outbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Forgets what was delivered long ago, and calls off jobs whose node is gone. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxSweep {

  @Inject Outbox outbox;
  @Inject JobDesk jobs;

  @Schedule(hour = "*", minute = "29", persistent = false)
  public void forget() {
    outbox.sweep();
  }

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void callOff() {
    jobs.sweep();
  }
}
