package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One version of a calendar with its origin.
 *
 * @param days its special days in order
 * @param policies so many policies that hold or will hold count by it
 * @param madeBy null for what came with the product
 */
public record CalendarView(
    SlaCalendar calendar,
    List<SpecialDay> days,
    int policies,
    Instant madeAt,
    String madeBy,
    String why)
    implements Serializable {}
