package org.lanedesk.returns;

import java.io.Serializable;
import java.util.Set;

/**
 * Which returns to list.
 *
 * @param states empty: all
 * @param member null: every member's (agents only; a customer always gets his own)
 * @param order null: of every order
 * @param after id of the last row of the page before; null starts
 * @param limit 1 to 100
 * @param turn only those in which this side acts next, the soonest due first; null: whoever does
 */
public record ReturnQuery(
    Set<ReturnState> states, Long member, String order, Long after, int limit, Turn turn)
    implements Serializable {

  public ReturnQuery {
    states = states == null ? Set.of() : Set.copyOf(states);
    limit = Math.clamp(limit, 1, 100);
  }

  public ReturnQuery(Set<ReturnState> states, Long member, String order, Long after, int limit) {
    this(states, member, order, after, limit, null);
  }

  /** What waits for the shop, soonest deadline first. */
  public static ReturnQuery ours(int limit) {
    return new ReturnQuery(null, null, null, null, limit, Turn.SHOP);
  }

  /** What waits for the shop's decision, soonest deadline first. */
  public static ReturnQuery waiting(int limit) {
    return new ReturnQuery(Set.of(ReturnState.SUBMITTED), null, null, null, limit);
  }
}
