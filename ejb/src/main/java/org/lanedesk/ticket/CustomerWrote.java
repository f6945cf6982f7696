package org.lanedesk.ticket;

import java.time.Instant;

/**
 * The customer wrote on a ticket that exists.
 *
 * @param first nothing of theirs was unanswered before, so a new round begins
 * @param reopened the ticket had been resolved
 */
public record CustomerWrote(Long ticket, Long message, boolean first, boolean reopened, Instant at)
    implements TicketEvent {}
