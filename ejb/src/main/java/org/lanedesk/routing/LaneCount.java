package org.lanedesk.routing;

import java.time.Instant;
import org.lanedesk.ticket.Lane;

/** How many wait in one lane. */
public record LaneCount(
    Long queue, Lane lane, Long waiting, Instant oldestStartedAt, Instant nextAnswerBy) {}
