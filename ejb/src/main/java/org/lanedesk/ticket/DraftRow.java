package org.lanedesk.ticket;

import java.io.Serializable;
import java.time.Instant;

/** What an agent has typed and not sent. */
public record DraftRow(
    Long ticket, MessageKind kind, String text, Integer seenVersion, Instant savedAt, int version)
    implements Serializable {}
