package org.lanedesk.sla;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/** A running promise of a ticket or return got a shorter target because a policy changed. */
public record PromiseShortened(Long ticket, Long returnId, ClockKind clock, Instant at)
    implements DomainEvent {}
