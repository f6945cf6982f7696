package org.lanedesk.routing;

import java.io.Serializable;
import java.util.List;
import org.lanedesk.ticket.Lane;

/**
 * What other rules would have done with the latest questions.
 *
 * @param looked so many of the latest were looked at
 * @param moved so many would have gone elsewhere
 * @param lines the latest of those
 */
public record RuleEffect(int looked, int moved, List<Line> lines) implements Serializable {

  /** One question that would have gone elsewhere. */
  public record Line(
      Long ticket,
      String subject,
      String queue,
      Lane lane,
      String thenQueue,
      Lane thenLane,
      String thenSkills)
      implements Serializable {}
}
