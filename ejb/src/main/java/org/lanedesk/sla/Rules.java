package org.lanedesk.sla;

import java.util.Map;

/** All policies and calendars at one moment. */
record Rules(Policies policies, Map<Long, SlaCalendar> calendars) {}
