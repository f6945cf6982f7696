package org.lanedesk.ticket;

import java.time.Instant;

/** The customer asked again for an answer; the count includes this time. */
public record TicketChased(Long ticket, int count, Instant at) implements TicketEvent {}
