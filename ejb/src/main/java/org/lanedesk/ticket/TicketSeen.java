package org.lanedesk.ticket;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/**
 * Someone has a ticket open, or has just closed it. Nothing depends on it but what screens show.
 */
public record TicketSeen(Long ticket, Long account, String name, boolean typing, Instant at)
    implements DomainEvent {}
