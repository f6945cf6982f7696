package org.lanedesk.routing;

import java.io.Serializable;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

/**
 * A question that might be asked.
 *
 * @param member part of the e-mail or name of the member who asks; null for somebody unknown
 * @param level asks at this level; null for the member's own
 */
public record TryOut(
    String text,
    String member,
    Level level,
    Family family,
    Channel channel,
    String reason,
    String locale,
    Long orderMinor)
    implements Serializable {}
