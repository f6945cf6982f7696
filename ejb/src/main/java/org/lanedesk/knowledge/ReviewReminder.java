package org.lanedesk.knowledge;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Looks every hour which articles are to be looked at again; the database lets one node tell. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewReminder {
  @EJB WorkDesk work;

  @Schedule(hour = "*", minute = "41", persistent = false)
  public void remind() {
    work.remind();
  }
}
