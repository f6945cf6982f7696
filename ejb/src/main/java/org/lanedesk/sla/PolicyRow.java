package org.lanedesk.sla;

import java.io.Serializable;
import java.util.List;

/**
 * A policy as supervisors see it.
 *
 * @param calendar the calendar that it counts by
 * @param ties codes tried at the same position for some of the same cases; the oldest row wins
 * @param coveredBy code of the row that takes every case before it, null when it is reached
 * @param scheduled versions that are still to come
 */
public record PolicyRow(
    SlaPolicy policy, SlaCalendar calendar, List<String> ties, String coveredBy, int scheduled)
    implements Serializable {}
