package org.lanedesk.routing;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/** An agent has an offer, or has it no longer. */
public record OfferChanged(Long agent, Long ticket, OfferState state, Instant at)
    implements DomainEvent {}
