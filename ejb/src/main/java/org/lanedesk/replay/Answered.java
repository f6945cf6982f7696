package org.lanedesk.replay;

import java.io.Serializable;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Lane;

/**
 * What became of one question.
 *
 * @param elapsedMillis open time until the answer; null when it was not answered
 * @param kept null when that is not known yet: neither answered nor due
 */
public record Answered(
    long ticket, Level level, Long queue, Lane lane, Long elapsedMillis, Boolean kept)
    implements Serializable {}
