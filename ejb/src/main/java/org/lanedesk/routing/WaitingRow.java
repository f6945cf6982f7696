package org.lanedesk.routing;

import java.io.Serializable;
import org.lanedesk.ticket.TicketRow;

/** A waiting ticket by its place in the serving order, counted from one. */
public record WaitingRow(int place, TicketRow ticket) implements Serializable {}
