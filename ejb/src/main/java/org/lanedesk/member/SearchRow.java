package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;

/** What a member searched for, and how much was found. */
public record SearchRow(String query, Integer hits, Instant at) implements Serializable {}
