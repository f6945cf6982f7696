package org.lanedesk.routing;

import java.time.Duration;
import java.time.Instant;

/** How far one looks for somebody, by how much of the target has passed (domain.md §3.6, 7). */
public enum Circle {
  FIRST,
  /** From 50 %: those who help out in the queue, and those whose hands are full. */
  SECOND,
  /** From 80 %: anyone who speaks the language. */
  ANYONE,
  /** From 100 %: as before, and the queue's owners know of it. */
  OVERDUE;

  public static Circle at(Instant started, Instant answerBy, Instant now) {
    if (answerBy == null || !answerBy.isAfter(started)) {
      return answerBy == null || now.isBefore(answerBy) ? FIRST : OVERDUE;
    }
    var passed =
        Duration.between(started, now).toMillis()
            * 100
            / Duration.between(started, answerBy).toMillis();
    return passed < 50 ? FIRST : passed < 80 ? SECOND : passed < 100 ? ANYONE : OVERDUE;
  }

  boolean wide() {
    return this == ANYONE || this == OVERDUE;
  }
}
