package org.lanedesk.channel.chat;

import java.io.Serializable;

/**
 * Whether a question would be answered live, and how soon.
 *
 * @param queue the queue it would wait in
 * @param agentsOn agents at work for it
 * @param place where it would stand in line, counted from one
 * @param waitSeconds the middle one of the latest waits for a first answer in this queue; null when
 *     there were none of late, so nothing honest can be said
 */
public record Duty(String queue, boolean open, long agentsOn, int place, Long waitSeconds)
    implements Serializable {}
