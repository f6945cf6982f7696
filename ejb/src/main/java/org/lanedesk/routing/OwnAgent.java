package org.lanedesk.routing;

/** A member's own agent and who stands in. */
public record OwnAgent(Long member, Long account, Long backup) {}
