package org.lanedesk.report;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lanedesk.ticket.Lane;

/** How it stands now. */
public record Board(Instant asOf, Line total, List<Line> lines, long agentsOn)
    implements Serializable {

  /**
   * One lane of a queue, or everything (queue and lane null).
   *
   * @param waiting tickets that Next may give out
   * @param oldestSeconds how long the oldest of them has waited; null when none waits
   * @param nextDue when the next running promise breaks; null when none runs
   * @param nextTicket whose promise that is
   * @param atRisk running promises that were warned of
   * @param brokenNow open tickets with a promise that is broken and not yet made good
   * @param agentsOn agents at work who serve the queue
   */
  public record Line(
      Long queue,
      String code,
      String name,
      Lane lane,
      long waiting,
      Long oldestSeconds,
      Instant nextDue,
      Long nextTicket,
      long atRisk,
      long brokenNow,
      long agentsOn)
      implements Serializable {}
}
