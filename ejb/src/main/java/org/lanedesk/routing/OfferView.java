package org.lanedesk.routing;

import java.io.Serializable;
import org.lanedesk.ticket.TicketRow;

/** The offer that an agent has now, and the ticket that it is about. */
public record OfferView(OfferRow offer, TicketRow ticket) implements Serializable {}
