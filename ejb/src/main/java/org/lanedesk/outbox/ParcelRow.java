package org.lanedesk.outbox;

import java.io.Serializable;
import java.time.Instant;

/** A parcel as a list shows it. */
public record ParcelRow(
    Long id,
    String recipient,
    String payload,
    Instant createdAt,
    Instant deliveredAt,
    Integer attempts,
    String lastError)
    implements Serializable {}
