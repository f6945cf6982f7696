package org.lanedesk.ticket;

import java.time.Instant;

/** The customer said how it was, one to five. */
public record TicketRated(Long ticket, int stars, String comment, Instant at)
    implements TicketEvent {}
