package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.lanedesk.ticket.Channel;

/**
 * What an agent has in hand.
 *
 * @param active tickets that are theirs and neither solved nor waiting for the customer
 * @param unanswered customers among them who wait for an answer
 * @param touched when something last happened to one of them; null when there are none
 */
public record Load(Map<Channel, Integer> active, int unanswered, Instant touched)
    implements Serializable {
  public static final Load NONE = new Load(Map.of(), 0, null);

  /** So many unanswered customers make an agent busy (domain.md §2.10). */
  static final int BUSY = 4;

  public Load {
    active = Map.copyOf(active);
  }

  public int of(Channel channel) {
    return active.getOrDefault(channel, 0);
  }

  public int inAll() {
    return active.values().stream().mapToInt(Integer::intValue).sum();
  }

  boolean busy() {
    return unanswered >= BUSY;
  }
}
