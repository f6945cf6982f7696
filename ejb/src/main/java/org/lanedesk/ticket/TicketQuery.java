package org.lanedesk.ticket;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * Which tickets, in which order, how many. Null or empty means any.
 *
 * @param assignee an account; {@link #NOBODY} asks for tickets without one
 * @param text a ticket number, an e-mail address, an order number or part of a subject
 * @param after the cursor of the last page, or null for the first
 * @param offset rows to skip, for those who count pages instead
 */
public record TicketQuery(
    Long queue,
    Set<TicketState> states,
    Long assignee,
    Long requester,
    String order,
    String text,
    String externalId,
    Instant updatedSince,
    Sort sort,
    int limit,
    String after,
    int offset)
    implements Serializable {
  public static final long NOBODY = -1;

  public enum Sort {
    NEWEST,
    OLDEST,
    UPDATED,
    UPDATED_OLDEST_FIRST,
    ANSWER_BY
  }

  public TicketQuery {
    states = states == null ? Set.of() : Set.copyOf(states);
    sort = sort == null ? Sort.NEWEST : sort;
    limit = limit <= 0 ? 100 : Math.min(limit, 1000);
    offset = Math.max(0, offset);
  }

  public static TicketQuery all(int limit) {
    return new TicketQuery(null, null, null, null, null, null, null, null, null, limit, null, 0);
  }

  public static TicketQuery ofRequester(Long requester, int limit) {
    return new TicketQuery(
        null, null, null, requester, null, null, null, null, null, limit, null, 0);
  }

  /** What this agent holds, most urgent first. */
  public static TicketQuery ofAssignee(Long assignee, Set<TicketState> states, int limit) {
    return new TicketQuery(
        null, states, assignee, null, null, null, null, null, Sort.ANSWER_BY, limit, null, 0);
  }

  /** The same question, asked by a customer about their own tickets. */
  TicketQuery only(Long account, String guestOrder) {
    return new TicketQuery(
        queue,
        states,
        null,
        account,
        guestOrder == null ? order : guestOrder,
        text,
        externalId,
        updatedSince,
        sort,
        limit,
        after,
        offset);
  }
}
