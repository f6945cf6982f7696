package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lanedesk.member.Level;
import org.lanedesk.sla.PromisePreview;
import org.lanedesk.ticket.Lane;

/**
 * Where a question would go and why, had it been asked now. Nothing was opened.
 *
 * @param marks what its words marked it with, and the word
 * @param skills what whoever answers must be able to do; empty for nothing
 * @param topics the sections of the knowledge base it is near to, when a rule asks for them
 * @param ahead so many waiting tickets of the lane would be served before it
 * @param firstReply null when no policy promises one
 */
public record TriedOut(
    String member,
    Level level,
    List<Reason> marks,
    QueueRow queue,
    int queueRule,
    Lane lane,
    int laneRule,
    String skills,
    Set<String> topics,
    PromisePreview firstReply,
    PromisePreview resolution,
    Share share,
    Instant rank,
    long ahead,
    List<Reason> agents)
    implements Serializable {}
