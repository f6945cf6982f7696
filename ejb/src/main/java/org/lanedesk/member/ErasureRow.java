package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;

/** A wish to be forgotten as lists show it. */
public record ErasureRow(
    Long id,
    Long memberId,
    String email,
    String name,
    Erasure.State state,
    Instant askedAt,
    Instant decidedAt,
    String decidedBy,
    String note)
    implements Serializable {}
