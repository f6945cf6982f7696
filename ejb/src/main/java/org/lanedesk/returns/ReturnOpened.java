package org.lanedesk.returns;

import java.time.Instant;
import org.lanedesk.event.Actor;
import org.lanedesk.member.Level;

/**
 * A return was submitted.
 *
 * @param decideBy null when it is agreed at once
 */
public record ReturnOpened(
    Long returnId,
    Long ticket,
    Long member,
    Level level,
    String orderNumber,
    ReturnType type,
    ReturnReason reason,
    long amountMinor,
    String currency,
    Instant decideBy,
    Actor actor,
    Instant at)
    implements ReturnEvent {}
