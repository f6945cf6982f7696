package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Instant;

/** What would be promised: how much open time, and by when at the latest. */
public record PromisePreview(long targetSeconds, Instant dueAt, String policyCode, Long calendarId)
    implements Serializable {}
