package org.lanedesk.member;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/** A member's level is another now; open tickets may rise with it, none falls. */
public record LevelChanged(Long member, Level from, Level to, Instant at) implements DomainEvent {}
