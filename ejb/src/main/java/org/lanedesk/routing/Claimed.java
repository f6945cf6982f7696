package org.lanedesk.routing;

import java.io.Serializable;
import java.util.List;
import org.lanedesk.ticket.TicketRow;

/** The ticket that Next gave, and why this one. */
public record Claimed(TicketRow ticket, List<Reason> reasons) implements Serializable {}
