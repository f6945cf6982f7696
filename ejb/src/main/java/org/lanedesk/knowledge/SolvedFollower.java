package org.lanedesk.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.lanedesk.kb.KnowledgeIndex;

/**
 * Brings the index of solved tickets up to the database, a step at a time; one thread. Numbers are
 * given before their transaction commits, so the durable cursor stays behind by more than the
 * longest transaction lasts.
 */
final class SolvedFollower {
  private static final Duration LATE_COMMITS = Duration.ofSeconds(70);

  private final KnowledgeIndex index;
  private final SolvedSource source;
  private final Clock clock;
  private final Set<Long> applied = new HashSet<>();

  SolvedFollower(KnowledgeIndex index, SolvedSource source, Clock clock) {
    this.index = index;
    this.source = source;
    this.clock = clock;
  }

  /** The index keeps one more than the number up to which it is safe: 0 means that it is lost. */
  void step() {
    long known = index.cursor();
    long from = Math.max(0, known - 1);
    if (known == 0) {
      applied.clear();
    }
    long settled = Math.max(from, source.lastBefore(clock.instant().minus(LATE_COMMITS)));
    long at = from;
    boolean any = known == 0;
    for (var some = source.after(at); !some.isEmpty(); some = source.after(at)) {
      for (var solved : some) {
        if (applied.add(solved.id)) {
          index.put(solved.page());
          any = true;
        }
      }
      at = some.getLast().id;
    }
    applied.removeIf(number -> number <= settled);
    if (any || settled > from) {
      index.commit(settled + 1);
      index.refresh();
    }
  }
}
