package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Who publishes, and how often articles are looked at again.
 *
 * @param alone an author may publish alone
 * @param reviewDays days after which a published article is looked at again; 0 for never
 */
public record EditingTerms(boolean alone, int reviewDays) implements Serializable {
  public FourEyes fourEyes() {
    return new FourEyes(alone);
  }

  /** When what was looked at now is looked at again; null for never. */
  public Instant next(Instant now) {
    return reviewDays == 0 ? null : now.plus(Duration.ofDays(reviewDays));
  }
}
