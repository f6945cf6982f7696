package org.lanedesk.sla;

import java.time.Instant;

/** Where a version of a policy stands at the moment. */
public enum PolicyStatus {
  IN_FORCE,
  /** Its time has not come yet. */
  SCHEDULED,
  /** A later version holds instead. */
  REPLACED,
  /** Its time is over. */
  ENDED,
  /** It holds, and promises nothing. */
  WITHDRAWN;

  static PolicyStatus of(SlaPolicy policy, Policies all, Instant at) {
    if (policy.validFrom().isAfter(at)) {
      return SCHEDULED;
    }
    if (!policy.valid(at)) {
      return ENDED;
    }
    var holds = all.current(policy.code(), at).filter(policy::equals).isPresent();
    return holds ? policy.withdrawn() ? WITHDRAWN : IN_FORCE : REPLACED;
  }
}
