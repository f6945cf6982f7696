package org.lanedesk.routing;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every two seconds, on every node, for agents who are lost or gone. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PresenceWatch {
  @Inject PresenceDesk desk;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void look() {
    desk.lost();
    desk.missed();
  }
}
