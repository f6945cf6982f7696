package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;
import org.lanedesk.sla.ClockKind;

/**
 * Something that one person was told about a promise.
 *
 * @param percent of the target that had passed, null for warnings
 * @param at when it happened
 * @param seenAt null until they have looked
 */
public record NoticeRow(
    Long id,
    Long ticket,
    ClockKind clock,
    NoticeKind kind,
    Integer percent,
    Instant at,
    Instant seenAt)
    implements Serializable {}
