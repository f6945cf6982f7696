package org.lanedesk.routing;

import java.io.Serializable;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;

/** One row of the table that names queues and lanes. An empty condition matches everything. */
public record RoutingRule(
    int position,
    Family family,
    String reason,
    Flag flag,
    Level level,
    String locale,
    String queueCode,
    Lane lane)
    implements Serializable {

  boolean matches(Classify.Facts facts) {
    return (family == null || family == facts.family())
        && (reason == null || reason.equals(facts.reason()))
        && (flag == null || facts.flags().contains(flag))
        && (level == null || level == facts.level())
        && (locale == null || facts.locale().startsWith(locale));
  }
}
