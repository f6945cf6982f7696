package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;

/** A version of the routing rules: since when, by whom and why. */
public record RuleSetRow(int version, Instant at, String who, String why) implements Serializable {}
