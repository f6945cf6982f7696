package org.lanedesk.channel.hook;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/** A hook on a page; its secret was shown once. */
public record HookView(
    Long id,
    String name,
    String address,
    Set<HookEvent> events,
    Boolean active,
    Instant restingUntil,
    Instant createdAt,
    Integer version)
    implements Serializable {}
