package org.lanedesk.sla;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/**
 * A promise came close to its end (WARN) or was broken (BREACH).
 *
 * @param at when it happened, which after a stand-still is long before it was noticed
 */
public record PromiseDue(
    Long ticket, Long returnId, Long promise, ClockKind clock, LedgerEvent event, Instant at)
    implements DomainEvent {}
