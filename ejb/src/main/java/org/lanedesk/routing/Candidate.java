package org.lanedesk.routing;

import org.lanedesk.ticket.TicketState;

/** A waiting ticket that is about to be given to an agent. */
public record Candidate(Long id, TicketState state) {}
