package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;

/** Words that found no answer, and how often. */
public record GapRow(String words, Long times, Instant lastAt) implements Serializable {}
