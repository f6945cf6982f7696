package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;

/**
 * The judgement about one line.
 *
 * @param rule the rule in words, with its source
 * @param until first instant at which the right is gone; null where no window runs
 */
public record Finding(EligibilityCode code, RuleText rule, Instant until) implements Serializable {

  public boolean allowed() {
    return code.allowed();
  }
}
