package org.lanedesk.ticket;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/**
 * A ticket is open, promised and in its queue: now its customer can be told.
 *
 * @param accessKey for the link in the mail; a secret
 */
public record TicketReceived(Long ticket, String accessKey, Channel channel, Instant at)
    implements DomainEvent {

  /** Without the key. */
  @Override
  public String toString() {
    return "TicketReceived[" + ticket + "]";
  }
}
