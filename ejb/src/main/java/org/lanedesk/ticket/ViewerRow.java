package org.lanedesk.ticket;

import java.io.Serializable;
import java.time.Instant;

/** Who has a ticket open just now. */
public record ViewerRow(Long account, String name, Boolean typing, Instant seenAt)
    implements Serializable {}
