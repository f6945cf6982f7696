package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.lanedesk.ticket.Lane;

/**
 * A queue and what waits in it now.
 *
 * @param waiting every lane, also those where nothing waits
 * @param oldestWaitingSeconds zero when nothing waits
 * @param nextAnswerBy null when nothing waits
 */
public record QueueView(
    QueueRow queue,
    Map<Lane, Long> waiting,
    long oldestWaitingSeconds,
    Instant nextAnswerBy,
    long agentsOn)
    implements Serializable {
  public Long id() {
    return queue.id();
  }

  public String code() {
    return queue.code();
  }

  public long waitingInAll() {
    return waiting.values().stream().mapToLong(Long::longValue).sum();
  }
}
