package org.lanedesk.routing;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.lanedesk.ticket.Lane;

/**
 * How a supervisor wants an agent's seat.
 *
 * @param queues none means every queue
 * @param secondary queues in which they help out
 * @param limits channels with something else than the usual
 */
public record SeatWish(
    Lane reserved,
    Set<String> languages,
    Set<Long> queues,
    Set<Long> secondary,
    boolean newcomer,
    List<Limit> limits,
    List<SkillHeld> skills)
    implements Serializable {}
