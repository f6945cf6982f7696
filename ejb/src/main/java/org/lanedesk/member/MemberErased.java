package org.lanedesk.member;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/**
 * A member is forgotten: every room that keeps something personal about them takes it away now, or
 * refuses when something of theirs is still under way. What the ledger and the books need stays,
 * without a name.
 */
public record MemberErased(Long member, Instant at) implements DomainEvent {}
