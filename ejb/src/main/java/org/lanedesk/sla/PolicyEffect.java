package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What a wanted policy would mean for promises that run now.
 *
 * @param shorter so many would be due earlier if they were shortened from now on
 * @param longer so many would be promised more if they were asked now; they keep what they have
 * @param looked so many running promises of the clock were compared
 * @param all false when there are more than were compared
 * @param lines the first of them, the soonest due first
 */
public record PolicyEffect(int shorter, int longer, int looked, boolean all, List<Line> lines)
    implements Serializable {

  /** One running promise: when it is due, and when it would be. */
  public record Line(
      Long ticket,
      Long returnId,
      String policyNow,
      long targetNow,
      Instant dueNow,
      long targetThen,
      Instant dueThen)
      implements Serializable {

    public boolean shorter() {
      return targetThen < targetNow;
    }
  }

  public int total() {
    return shorter + longer;
  }
}
