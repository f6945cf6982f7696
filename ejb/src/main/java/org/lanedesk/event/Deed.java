package org.lanedesk.event;

import java.time.Instant;

/**
 * Something done that the audit log must name: who got in, who was given a role, whose phone number
 * was looked at, which setting was changed. What happens to tickets, returns and promises is told
 * by their own histories.
 *
 * @param deed the trade's word, such as {@code role.given}
 * @param subject what it was done to, such as {@code account 12}
 * @param detail null when there is nothing to add; never a secret
 */
public record Deed(Instant at, Actor actor, String deed, String subject, String detail)
    implements DomainEvent {}
