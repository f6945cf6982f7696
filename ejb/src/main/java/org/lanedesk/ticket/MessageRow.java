package org.lanedesk.ticket;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lanedesk.event.Actor;

/**
 * A line of the conversation, oldest first.
 *
 * @param event for {@link MessageKind#EVENT}, what happened: moved, taken, given-back, transferred,
 *     chased, withdrawn, rated, reopened, released; otherwise null
 * @param detail the event's one fact: a state, a queue code, a count
 */
public record MessageRow(
    Long id,
    MessageKind kind,
    Actor.Kind authorKind,
    Long author,
    String authorName,
    String text,
    Instant at,
    Channel channel,
    Long article,
    String event,
    String detail,
    List<AttachmentRow> files)
    implements Serializable {}
