package org.lanedesk.ticket;

import java.time.Instant;
import org.lanedesk.event.Actor;

/** The state changed. Closing an open ticket (withdrawn) ends its clocks unkept and unbroken. */
public record TicketMoved(
    Long ticket, TicketState from, TicketState to, String reason, Actor actor, Instant at)
    implements TicketEvent {}
