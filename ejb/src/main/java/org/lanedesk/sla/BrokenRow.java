package org.lanedesk.sla;

import java.io.Serializable;

/** A broken promise of a ticket and the reason that was given for it, null when none was yet. */
public record BrokenRow(Long promise, ClockKind clock, String reason, String note)
    implements Serializable {}
