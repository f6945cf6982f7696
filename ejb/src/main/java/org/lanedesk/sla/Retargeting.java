package org.lanedesk.sla;

import java.time.Instant;
import org.lanedesk.member.Level;

/** Gives a running promise a shorter target from now on; nothing ever lengthens one. */
final class Retargeting {
  private Retargeting() {}

  /** True when the target became shorter; what fell due before is written down in any case. */
  static boolean shorten(
      SubjectBook book,
      PolicyBook policies,
      Promise promise,
      SlaPolicy better,
      Level level,
      Instant at,
      String why) {
    var before = policies.clock(promise.calendarId());
    book.follow(promise, promise.course().settle(at, before), SubjectBook.WATCH, null);
    var after = policies.clock(better.calendarId());
    var step = promise.course().retarget(better.target(), better.warnAfter(), at, before, after);
    if (step.rows().isEmpty()) {
      return false;
    }
    promise.under(better, level);
    book.follow(promise, step, SubjectBook.WATCH, why);
    return true;
  }
}
