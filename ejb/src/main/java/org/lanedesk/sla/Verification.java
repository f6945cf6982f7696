package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Instant;

/**
 * The result of reading the whole ledger again.
 *
 * @param rows how many rows were read, up to the first wrong one
 * @param sealedUntil when the newest seal was set, null when there is none yet
 * @param firstWrong null when everything is right
 */
public record Verification(
    boolean valid,
    long rows,
    long seals,
    Instant sealedUntil,
    WrongRow firstWrong,
    Instant asOf,
    long tookMillis)
    implements Serializable {}
