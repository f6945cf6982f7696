package org.lanedesk.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What became of one contact.
 *
 * @param lane in which it waited; null in the model, which has none
 * @param answerBy by when a first answer was promised; null in the model
 */
record Served(Day.Contact contact, String lane, Instant answerBy, Instant taken, Instant answered) {

  Duration waited() {
    return Duration.between(contact.at(), taken);
  }

  Duration firstReply() {
    return Duration.between(contact.at(), answered);
  }

  /** One line of a table: how many, how long, and how many were answered in this time. */
  static String line(String what, List<Served> all, Predicate<Served> which, Duration within) {
    var some = all.stream().filter(which).toList();
    if (some.isEmpty()) {
      return "| " + what + " | 0 | | | | | |";
    }
    var waits = some.stream().map(Served::waited).sorted().toList();
    var replies = some.stream().map(Served::firstReply).sorted().toList();
    long kept = replies.stream().filter(reply -> reply.compareTo(within) <= 0).count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.2f %% in %d s |",
        what,
        some.size(),
        seconds(waits, 95),
        seconds(replies, 50),
        seconds(replies, 95),
        seconds(replies, 100),
        100.0 * kept / some.size(),
        within.toSeconds());
  }

  private static double seconds(List<Duration> sorted, int percent) {
    int at = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
    return sorted.get(at).toMillis() / 1_000.0;
  }
}
