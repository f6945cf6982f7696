package org.lanedesk.ticket;

import java.io.Serializable;

/** What this caller may do with a ticket as it stands. */
public record TicketRights(
    boolean reply,
    boolean note,
    boolean write,
    boolean take,
    boolean giveBack,
    boolean transfer,
    boolean chase,
    boolean withdraw,
    boolean rate)
    implements Serializable {}
