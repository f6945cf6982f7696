package org.lanedesk.ticket;

import java.time.Instant;

/** An agent has the ticket now. */
public record TicketTaken(Long ticket, Long agent, String agentName, Instant at)
    implements TicketEvent {}
