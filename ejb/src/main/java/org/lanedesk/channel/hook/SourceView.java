package org.lanedesk.channel.hook;

import java.io.Serializable;
import java.time.Instant;
import org.lanedesk.member.OrderAdapter;

/** A system that tells us changes, on a page; its secret was shown once. */
public record SourceView(
    Long id, String name, OrderAdapter adapter, Boolean active, Instant createdAt, Instant usedAt)
    implements Serializable {}
