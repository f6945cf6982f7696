package org.lanedesk.sla;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/**
 * An overdue promise passed a mark of its policy at which something is to be done.
 *
 * @param at when it passed the mark, which after a stand-still is long before it was noticed
 */
public record PromiseEscalated(
    Long ticket,
    Long returnId,
    Long promise,
    ClockKind clock,
    int percent,
    Escalation.Step step,
    Instant at)
    implements DomainEvent {}
