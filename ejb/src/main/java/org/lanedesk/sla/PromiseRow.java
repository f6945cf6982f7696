package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Instant;

/**
 * A promise as it stands now.
 *
 * @param elapsedMillis open time used, as of now or as of its end
 * @param dueAt when the target is used up; null while paused
 * @param stoppedAt null while it counts or waits; a broken promise goes on until it is done
 */
public record PromiseRow(
    Long id,
    Long ticketId,
    Long returnId,
    ClockKind clock,
    PromiseState state,
    long targetSeconds,
    long elapsedMillis,
    Instant startedAt,
    Instant dueAt,
    Instant warnAt,
    Instant stoppedAt,
    Long policyId,
    int policyVersion,
    String policyCode,
    Long calendarId)
    implements Serializable {}
