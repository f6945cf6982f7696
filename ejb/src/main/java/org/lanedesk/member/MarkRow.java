package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mark as lists show it.
 *
 * @param subject what it is about, such as {@code return 17}; one of a kind for each
 * @param points given or taken; 0 where the kind says how much
 */
public record MarkRow(
    Long id,
    Long memberId,
    MarkKind kind,
    String subject,
    Integer points,
    Instant at,
    String reason,
    String byName,
    Instant revokedAt)
    implements Serializable {}
