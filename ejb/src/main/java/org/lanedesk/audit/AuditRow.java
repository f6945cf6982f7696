package org.lanedesk.audit;

import java.io.Serializable;
import java.time.Instant;
import org.lanedesk.event.Actor;

/** A deed as the log shows it. */
public record AuditRow(
    Long id,
    Instant at,
    Actor.Kind actorKind,
    Long actorId,
    String actorName,
    String deed,
    String subject,
    String detail)
    implements Serializable {}
