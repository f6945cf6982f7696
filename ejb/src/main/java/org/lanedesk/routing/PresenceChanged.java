package org.lanedesk.routing;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/** An agent came, paused or left. */
public record PresenceChanged(Long agent, String name, Presence presence, Instant at)
    implements DomainEvent {}
