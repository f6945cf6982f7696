package org.lanedesk.ticket;

import java.time.Instant;

/** A human answered in public. This, and nothing else, stops FIRST_REPLY and NEXT_REPLY. */
public record AgentReplied(
    Long ticket, Long message, Long agent, String agentName, Long articleUsed, Instant at)
    implements TicketEvent {}
