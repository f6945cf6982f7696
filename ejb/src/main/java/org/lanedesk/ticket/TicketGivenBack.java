package org.lanedesk.ticket;

import java.time.Instant;
import org.lanedesk.event.Actor;

/**
 * The ticket went back to its queue with its age kept. The actor is the agent, or the system when
 * the agent is gone.
 */
public record TicketGivenBack(Long ticket, Long agent, Actor actor, Instant at)
    implements TicketEvent {}
