package org.lanedesk.routing;

import java.time.Instant;

/** When an agent last had to do with a customer. */
public record LastTalk(Long customer, Long agent, Instant at) {}
