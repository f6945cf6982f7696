package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What the index of solved tickets is filled from. */
@Stateless
public class SolvedSource {
  private static final int AT_ONCE = 500;

  @Inject SolvedCases cases;

  /** The next of them by their number. */
  public List<SolvedCase> after(long number) {
    return cases.after(number, Limit.of(AT_ONCE));
  }

  /** The highest number of those that were solved before an instant; 0 when there are none. */
  public long lastBefore(Instant before) {
    return cases.lastBefore(before);
  }
}
