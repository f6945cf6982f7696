package org.lanedesk.report;

import java.io.Serializable;
import java.time.Instant;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.ticket.Lane;

/**
 * One promise behind a figure.
 *
 * @param ledgerRow the row of the ledger that says so
 * @param elapsedMillis null while it is broken and still open
 */
public record OutcomeRow(
    Long ledgerRow,
    Long ticket,
    String subject,
    ClockKind clock,
    Level level,
    String queue,
    Lane lane,
    String agent,
    Instant at,
    long targetSeconds,
    Long elapsedMillis,
    boolean kept)
    implements Serializable {}
