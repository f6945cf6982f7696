package org.lanedesk.routing;

import java.time.Instant;
import org.lanedesk.ticket.Channel;

/** What an agent has in hand of one channel. */
public record LoadLine(
    Long account, Channel channel, Long active, Long unanswered, Instant touched) {}
