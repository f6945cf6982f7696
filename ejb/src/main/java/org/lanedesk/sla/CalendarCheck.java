package org.lanedesk.sla;

import java.io.Serializable;
import java.util.List;

/**
 * What a wanted calendar would mean.
 *
 * @param days the next four weeks
 * @param policies so many policies would count by it from then on
 * @param running so many promises run by its earlier versions and go on so
 */
public record CalendarCheck(SlaCalendar calendar, List<OpenDay> days, int policies, long running)
    implements Serializable {}
