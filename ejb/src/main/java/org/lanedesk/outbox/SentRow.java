package org.lanedesk.outbox;

import java.io.Serializable;
import java.time.Instant;

/**
 * A parcel with how it stands.
 *
 * @param dueAt when it is tried next; null when it is not
 */
public record SentRow(
    Long id,
    String kind,
    String recipient,
    String payload,
    Instant createdAt,
    Instant deliveredAt,
    Instant dueAt,
    Integer attempts,
    String lastError)
    implements Serializable {}
