package org.lanedesk.member;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/** An entitlement was promised to a member, or it is known what became of the promise. */
public record EntitlementUsed(
    Long use,
    Long member,
    Entitlement what,
    Level level,
    String subject,
    UseState state,
    Long amountMinor,
    String currency,
    String reason,
    Instant at)
    implements DomainEvent {}
