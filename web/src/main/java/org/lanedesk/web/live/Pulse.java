package org.lanedesk.web.live;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lanedesk.routing.PresenceDesk;

/**
 * Every two seconds asks each open page for a sign of life and tells {@code routing} which agents
 * gave one; who gives none any more is noticed there within ten seconds.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Pulse {
  @EJB PresenceDesk presence;
  @Inject Readers readers;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void beat() {
    presence.connected(readers.agentsThere());
    readers.ping();
  }
}
