package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;

/** An offer of a ticket to an agent. */
public record OfferRow(
    Long id,
    Long ticket,
    Long account,
    OfferState state,
    Instant madeAt,
    Instant until,
    Instant endedAt)
    implements Serializable {}
