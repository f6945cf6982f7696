package org.lanedesk.routing;

import java.time.Instant;

/** When a chat was opened and first answered. */
public record AnsweredChat(Instant openedAt, Instant answeredAt) {}
