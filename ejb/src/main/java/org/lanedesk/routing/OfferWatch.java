package org.lanedesk.routing;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every second, on every node: ends offers whose time is over, then makes new ones. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OfferWatch {
  @Inject LapseDesk lapses;
  @Inject OfferDesk offers;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void look() {
    lapses.lapse();
    offers.offer();
  }
}
