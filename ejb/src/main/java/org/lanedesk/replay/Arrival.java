package org.lanedesk.replay;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Lane;

/**
 * A question as it came, and what really became of it.
 *
 * @param rankAt the rank it was given when it came
 * @param servedAt when Next or an accepted offer gave it to whoever answered; null when it was
 *     taken by hand or not answered
 * @param takenAt when somebody took it who has not answered until now; null otherwise
 * @param repliedAt null when it was not answered
 * @param leftAt when it left without an answer: closed, merged, spam; null otherwise
 * @param elapsedMillis open time until the answer, as the ledger has it; null when not answered
 */
public record Arrival(
    long ticket,
    Level level,
    Long queue,
    Lane lane,
    Instant startedAt,
    int targetSeconds,
    Long calendar,
    Instant rankAt,
    Instant servedAt,
    Instant takenAt,
    Instant repliedAt,
    Instant leftAt,
    Long elapsedMillis)
    implements Serializable {

  boolean byHand() {
    return repliedAt != null && servedAt == null;
  }

  /** When an agent turned to it; null when nobody did. */
  Instant turnedTo() {
    return servedAt == null ? repliedAt : servedAt;
  }

  /** When it left the line without an answer; null when it was answered or waits. */
  Instant goneAt() {
    return leftAt == null ? takenAt : leftAt;
  }

  /** From then until the answer. */
  Duration wrote() {
    return Duration.between(turnedTo(), repliedAt);
  }
}
