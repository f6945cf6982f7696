package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What customers asked for in several ways and did not find.
 *
 * @param words the commonest way
 * @param others the other ways
 * @param times how often in all
 * @param lately how often in the last seven days
 * @param last when it was asked last
 */
public record GapGroup(String words, List<String> others, long times, long lately, Instant last)
    implements Serializable {

  /** Whether it is asked more often lately than before. */
  public boolean rising(int days) {
    return lately > 1 && lately * days > 1.5 * 7 * times;
  }
}
