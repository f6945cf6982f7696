package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

/**
 * A policy as a supervisor wants it: a new one, or a new version of the code.
 *
 * @param seenVersion the newest version that was looked at; 0 for a new code
 * @param warnSeconds null warns when it is usual for such a target
 * @param validFrom null for now
 * @param withdraw from then on the code promises nothing
 * @param shorten promises that run already and would be shorter become so from now on
 */
public record PolicyWish(
    String code,
    int seenVersion,
    ClockKind clock,
    Family family,
    String returnType,
    Channel channel,
    Level level,
    String region,
    String language,
    Long targetSeconds,
    Long calendarId,
    Long warnSeconds,
    Integer position,
    Instant validFrom,
    Instant validTo,
    List<Escalation> escalations,
    boolean withdraw,
    boolean shorten,
    String why)
    implements Serializable {}
