package org.lanedesk.ticket;

import java.io.Serializable;

/**
 * Makes a repeated request harmless: the same key of the same account opens one ticket, however
 * often it is sent.
 *
 * @param requestHash hash of the request's body; the same key with another body is refused ({@code
 *     idempotency.other-request})
 */
public record Once(String key, Long account, String requestHash) implements Serializable {}
