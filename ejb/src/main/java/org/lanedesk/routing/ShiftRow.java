package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;

/** A shift of an agent. */
public record ShiftRow(Long id, Long account, String name, Instant startsAt, Instant endsAt)
    implements Serializable {}
