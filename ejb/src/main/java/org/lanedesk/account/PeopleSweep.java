package org.lanedesk.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Forgets codes and counts of tries that are long over; on every node, which does no harm. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeopleSweep {

  @Inject CodeDesk codes;
  @Inject Throttle throttle;

  @Schedule(hour = "*", minute = "23", persistent = false)
  public void forget() {
    codes.sweep();
    throttle.sweep();
  }
}
