package org.lanedesk.report;

import java.io.Serializable;
import java.time.Instant;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Lane;

/**
 * A question that waited more than twice its target for a first answer, or still does.
 *
 * @param elapsedMillis open time until the answer; null while it still waits
 * @param times its target, that it waited; of one that waits counted by the clock on the wall
 */
public record StarvedRow(
    Long ticket,
    String subject,
    Level level,
    Lane lane,
    Instant startedAt,
    long targetSeconds,
    Long elapsedMillis,
    double times)
    implements Serializable {}
