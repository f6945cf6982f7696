package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;

/** A published article as the help centre lists it. */
public record HelpRow(
    Long id,
    String locale,
    String title,
    String section,
    Integer votesUp,
    Integer votesDown,
    Instant updatedAt)
    implements Serializable {}
