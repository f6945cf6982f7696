package org.lanedesk.kb;

/** A stretch of a passage that matched: from {@code start} to just before {@code end}. */
public record Mark(int start, int end) {}
