package org.lanedesk.ticket;

import java.time.Instant;

/** A ticket got its place: queue, lane and rank. */
public record TicketRouted(Long ticket, Long queue, Lane lane, Instant rankAt, Instant at)
    implements TicketEvent {}
