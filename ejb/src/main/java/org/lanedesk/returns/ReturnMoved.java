package org.lanedesk.returns;

import java.time.Instant;
import org.lanedesk.event.Actor;

/**
 * A return took a step.
 *
 * @param row number of the step in {@link ReturnFlow}
 * @param note what was written with it; null when nothing was
 * @param tell whether the customer has to be told
 */
public record ReturnMoved(
    Long returnId,
    Long ticket,
    Long member,
    String row,
    ReturnVerb verb,
    ReturnState from,
    ReturnState to,
    String note,
    boolean tell,
    Actor actor,
    Instant at)
    implements ReturnEvent {}
