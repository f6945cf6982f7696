package org.lanedesk.channel.hook;

import java.io.Serializable;
import java.time.Instant;

/**
 * One thing told, or to be told, to one address.
 *
 * @param nextAt when it is tried again; null when it is not
 */
public record Delivery(
    Long id,
    Long hook,
    String event,
    String payload,
    Instant createdAt,
    Instant deliveredAt,
    Instant nextAt,
    Integer attempts,
    String lastError)
    implements Serializable {

  public enum State {
    DELIVERED,
    WAITING,
    FAILED
  }

  public State state() {
    if (deliveredAt != null) return State.DELIVERED;
    return nextAt != null ? State.WAITING : State.FAILED;
  }
}
