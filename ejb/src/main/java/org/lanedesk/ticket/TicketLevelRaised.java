package org.lanedesk.ticket;

import java.time.Instant;
import org.lanedesk.member.Level;

/** The customer's level rose while the ticket was open. It never falls. */
public record TicketLevelRaised(Long ticket, Level from, Level to, Instant at)
    implements TicketEvent {}
