package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lanedesk.ticket.Lane;

/**
 * A decision and its reasons.
 *
 * @param actor who took the ticket, or null where the rules decided
 * @param json the reasons as an array of {@code {code, params}}
 */
public record DecisionRow(
    Long id,
    Instant at,
    DecisionKind kind,
    Long queue,
    Lane lane,
    Instant rankAt,
    Long actor,
    List<Reason> reasons,
    String json)
    implements Serializable {}
