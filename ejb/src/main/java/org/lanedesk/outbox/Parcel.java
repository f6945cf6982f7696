package org.lanedesk.outbox;

import java.io.Serializable;
import java.time.Instant;

/**
 * An outbox row as its handler gets it.
 *
 * @param attempts how often it was tried before
 */
public record Parcel(
    Long id, String kind, String recipient, String payload, Integer attempts, Instant createdAt)
    implements Serializable {}
