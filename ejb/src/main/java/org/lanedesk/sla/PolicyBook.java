package org.lanedesk.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rules in memory, so that a ticket is promised something without asking the database for them.
 * A change of the rows is seen by every node within five seconds.
 */
@ApplicationScoped
public class PolicyBook {
  private static final long KEEP = Duration.ofSeconds(5).toNanos();

  @Inject PolicyReader reader;

  private volatile Kept kept;

  private record Kept(Rules rules, long readAt) {}

  Optional<SlaPolicy> first(ClockKind clock, PromiseFacts facts, Instant at) {
    return rules().policies().first(clock, facts, at);
  }

  /** What a policy does about overdue promises; nothing when it is not there any more. */
  List<Escalation> escalations(Long policy) {
    return rules().policies().inOrder().stream()
        .filter(one -> one.id().equals(policy))
        .findFirst()
        .map(SlaPolicy::escalations)
        .orElse(List.of());
  }

  SlaClock clock(Long calendar) {
    return calendar(calendar).clock();
  }

  SlaCalendar calendar(Long id) {
    var found = rules().calendars().get(id);
    if (found == null) {
      found = readAgain().calendars().get(id);
    }
    if (found == null) {
      throw new IllegalStateException("a promise names calendar " + id + ", which is not there");
    }
    return found;
  }

  Rules rules() {
    var now = kept;
    return now == null || System.nanoTime() - now.readAt > KEEP ? readAgain() : now.rules;
  }

  /** To be called after the rows were changed on this node. */
  void forget() {
    kept = null;
  }

  private Rules readAgain() {
    var rules = reader.read();
    kept = new Kept(rules, System.nanoTime());
    return rules;
  }
}
