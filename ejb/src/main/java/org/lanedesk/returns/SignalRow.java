package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;

/** Why a person should look twice at a request, as a page shows it. */
public record SignalRow(
    Long returnId, String memberName, ReturnSignal.Kind kind, String detail, Instant at)
    implements Serializable {}
