package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lanedesk.event.DomainEvent;

/**
 * Articles are to be looked at again.
 *
 * @param owner the account that is told
 */
public record ReviewsDue(Long owner, List<Due> articles, Instant at) implements DomainEvent {

  /** One of them. */
  public record Due(Long id, String title) implements Serializable {}
}
