package org.lanedesk.event;

import java.time.Instant;

/**
 * Something that has happened, told in ids and facts. Fired synchronously inside the transaction
 * that made it true, so an observer that refuses takes the whole change back.
 */
public interface DomainEvent {
  Instant at();
}
