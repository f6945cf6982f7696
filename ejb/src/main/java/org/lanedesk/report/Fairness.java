package org.lanedesk.report;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lanedesk.member.Level;

/**
 * Who waited how long against what they were entitled to, in one period.
 *
 * @param starved the worst first, those who still wait among them; at most fifty
 */
public record Fairness(
    Instant from,
    Instant to,
    List<FairnessRow> rows,
    List<TurnShare> turns,
    List<StarvedRow> starved)
    implements Serializable {

  /** The part of the lowest level's answers that took more than twice the target; null for none. */
  public Double lowestOverTwice() {
    var lowest = rows.stream().filter(row -> row.level() == Level.L0).toList();
    var count = lowest.stream().mapToLong(FairnessRow::count).sum();
    var over = lowest.stream().mapToLong(FairnessRow::overTwice).sum();
    return count == 0 ? null : (double) over / count;
  }
}
