package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.lanedesk.ticket.Lane;

/**
 * An agent at work, as routing sees them.
 *
 * @param reserved the only lane they serve, or null for all
 * @param languages none means every language
 * @param queues none means every queue
 */
public record Seat(
    Long account,
    String name,
    Presence presence,
    int capacity,
    Lane reserved,
    Set<String> languages,
    Set<Long> queues,
    Instant seenAt)
    implements Serializable {
  static final int USUAL_CAPACITY = 6;

  public Seat {
    languages = Set.copyOf(languages);
    queues = Set.copyOf(queues);
  }

  /** Why a ticket can or cannot be this agent's. */
  public enum Outcome {
    MAY_TAKE,
    OFFLINE,
    SUSPENDED,
    OTHER_QUEUE,
    OTHER_LANE,
    OTHER_LANGUAGE
  }

  /** Someone without a place of their own serves every queue and lane. */
  static Seat unlimited(Long account, String name) {
    return new Seat(
        account, name, Presence.ONLINE, USUAL_CAPACITY, null, Set.of(), Set.of(), Instant.EPOCH);
  }

  public boolean serves(Long queue) {
    return queues.isEmpty() || queues.contains(queue);
  }

  public Set<Lane> lanes() {
    return reserved == null ? EnumSet.allOf(Lane.class) : EnumSet.of(reserved);
  }

  public boolean speaks(String locale) {
    return languages.isEmpty() || languages.stream().anyMatch(locale::startsWith);
  }

  public Outcome outcome(Long queue, Lane lane, String locale) {
    if (presence != Presence.ONLINE) {
      return presence == Presence.OFFLINE ? Outcome.OFFLINE : Outcome.SUSPENDED;
    }
    if (!serves(queue)) {
      return Outcome.OTHER_QUEUE;
    }
    if (!lanes().contains(lane)) {
      return Outcome.OTHER_LANE;
    }
    return speaks(locale) ? Outcome.MAY_TAKE : Outcome.OTHER_LANGUAGE;
  }
}
