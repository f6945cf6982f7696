package org.lanedesk.routing;

import java.time.Instant;

/** When an agent last accepted an offer. */
public record LastGot(Long account, Instant at) {}
