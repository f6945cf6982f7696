package org.lanedesk.ticket;

import org.lanedesk.event.DomainEvent;

/** Something that happened to a ticket. */
public sealed interface TicketEvent extends DomainEvent
    permits TicketOpened,
        TicketRouted,
        TicketTaken,
        TicketGivenBack,
        AgentReplied,
        NoteAdded,
        CustomerWrote,
        TicketMoved,
        TicketTransferred,
        TicketChased,
        TicketRated,
        TicketLevelRaised,
        TicketMerged,
        TicketSplit {
  Long ticket();
}
