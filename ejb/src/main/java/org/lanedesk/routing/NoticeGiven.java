package org.lanedesk.routing;

import java.time.Instant;
import java.util.Set;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.sla.ClockKind;

/** Some people were told about a promise: for pages that are open now. */
public record NoticeGiven(
    Set<Long> accounts, Long ticket, ClockKind clock, NoticeKind kind, Integer percent, Instant at)
    implements DomainEvent {}
