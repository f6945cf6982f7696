package org.lanedesk.routing;

import java.time.Instant;
import java.util.Set;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.sla.ClockKind;

/** A promise was broken and nobody who should know is at work: they get mail. */
public record Unattended(Set<Long> accounts, Long ticket, ClockKind clock, Instant at)
    implements DomainEvent {}
