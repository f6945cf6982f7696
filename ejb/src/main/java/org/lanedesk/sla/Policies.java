package org.lanedesk.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All policies in the order in which they are tried: by position, equal positions oldest first. */
public record Policies(List<SlaPolicy> inOrder) {

  public Policies {
    inOrder =
        inOrder.stream()
            .sorted(Comparator.comparingInt(SlaPolicy::position).thenComparing(SlaPolicy::id))
            .toList();
  }

  /** The first that matches; empty means that nothing is promised. */
  public Optional<SlaPolicy> first(ClockKind clock, PromiseFacts facts, Instant at) {
    return inOrder.stream().filter(policy -> policy.matches(clock, facts, at)).findFirst();
  }
}
