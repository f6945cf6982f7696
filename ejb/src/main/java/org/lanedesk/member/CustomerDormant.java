package org.lanedesk.member;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/** A customer has not bought for so long that the shop may want to remind them. */
public record CustomerDormant(Long member, Instant lastPaid, Instant at) implements DomainEvent {}
