package org.lanedesk.ticket;

import java.time.Instant;
import org.lanedesk.event.Actor;

/**
 * A ticket goes on in another. Fired before the merged ticket ends, so that what it was promised
 * can be taken over.
 *
 * @param ticket the one that goes on
 * @param merged the one that ends
 */
public record TicketMerged(Long ticket, Long merged, Actor actor, Instant at)
    implements TicketEvent {}
