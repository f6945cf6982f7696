package org.lanedesk.report;

import java.io.Serializable;
import java.time.Instant;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketState;

/**
 * A ticket behind a number of the board.
 *
 * @param clock of its most urgent open promise, null when none is open
 */
public record BoardTicket(
    Long id,
    String subject,
    Level level,
    String queue,
    Lane lane,
    TicketState state,
    String assignee,
    Instant startedAt,
    ClockKind clock,
    Instant dueAt)
    implements Serializable {}
