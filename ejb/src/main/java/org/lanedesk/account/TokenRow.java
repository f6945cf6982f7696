package org.lanedesk.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * A token in a list; the secret itself is not kept.
 *
 * @param hint its first characters
 * @param lastUsedAt to the hour; null while unused
 */
public record TokenRow(
    Long id,
    Long account,
    String email,
    String label,
    String hint,
    Instant createdAt,
    Instant lastUsedAt)
    implements Serializable {}
