package org.lanedesk.account;

import java.time.Instant;
import java.util.Set;
import org.lanedesk.event.DomainEvent;

/** A person became known. */
public record AccountOpened(Long account, Set<Role> roles, Instant at) implements DomainEvent {}
