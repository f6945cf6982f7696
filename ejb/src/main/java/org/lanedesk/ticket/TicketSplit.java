package org.lanedesk.ticket;

import java.time.Instant;
import org.lanedesk.event.Actor;

/**
 * A question was taken out of a ticket into one of its own.
 *
 * @param ticket the new one
 * @param from the one it came from
 * @param waitsSince since when the customer has waited for its answer, null when they have one
 */
public record TicketSplit(Long ticket, Long from, Instant waitsSince, Actor actor, Instant at)
    implements TicketEvent {}
