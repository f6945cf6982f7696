package org.lanedesk.outbox;

import java.io.Serializable;
import java.util.List;

/**
 * A line that was not kept.
 *
 * @param line counted from one, as an editor shows it
 * @param key of the bundle of refusals
 */
public record BadLine(long line, String key, List<String> args) implements Serializable {}
