package org.lanedesk.sla;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/**
 * A calendar as a supervisor wants it: a new one, or a new version of the code.
 *
 * @param seenVersion the newest version that was looked at; 0 for a new code
 * @param week spans of each weekday as they are typed; a day that is missing or empty is closed
 */
public record CalendarWish(
    String code,
    int seenVersion,
    String nameZh,
    String nameEn,
    String zone,
    boolean alwaysOpen,
    Map<DayOfWeek, String> week,
    List<SpecialDay> days,
    String why)
    implements Serializable {}
