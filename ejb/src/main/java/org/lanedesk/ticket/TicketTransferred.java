package org.lanedesk.ticket;

import java.time.Instant;
import org.lanedesk.event.Actor;

/** The ticket shall wait in another queue, named by its code. */
public record TicketTransferred(
    Long ticket, Long fromQueue, String toQueue, Actor actor, Instant at) implements TicketEvent {}
