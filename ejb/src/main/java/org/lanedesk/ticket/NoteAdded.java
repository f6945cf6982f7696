package org.lanedesk.ticket;

import java.time.Instant;

/** An internal note was written. */
public record NoteAdded(Long ticket, Long message, Long agent, String agentName, Instant at)
    implements TicketEvent {}
