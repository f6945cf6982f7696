package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lanedesk.event.Actor;

/** Finds the policy and makes the promise, or notes that there is none. */
final class PromiseMaking {
  private PromiseMaking() {}

  static Optional<Promise> make(
      SubjectBook book,
      PolicyBook policies,
      ClockKind kind,
      PromiseFacts facts,
      Duration carried,
      Instant at,
      Actor actor,
      String note) {
    var policy = policies.first(kind, facts, at);
    if (policy.isEmpty()) {
      book.note(SubjectBook.WATCH, at, "no policy promises " + kind);
      return Optional.empty();
    }
    var hours = policies.clock(policy.get().calendarId());
    return Optional.of(book.make(policy.get(), facts, carried, at, actor, hours, note));
  }
}
