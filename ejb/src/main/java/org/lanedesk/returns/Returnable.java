package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An order as the wizard shows it: what can come back, until when, or why not.
 *
 * @param type what would be asked for: a refund while nothing is shipped, afterwards a return
 * @param until the last window that is still open ends then; null when none runs
 */
public record Returnable(
    String orderNumber,
    ReturnType type,
    String currency,
    Instant paidAt,
    Instant receivedAt,
    String zone,
    Instant until,
    List<Line> lines)
    implements Serializable {

  /**
   * @param left pieces that can still be asked for
   * @param finding judged as a return without a reason
   * @param fault judged as faulty goods with photos; fresh goods as a claim
   * @param options what can be asked for now, each with the reasons that lead there
   */
  public record Line(
      Long lineId,
      String sku,
      String title,
      int bought,
      int left,
      Money price,
      Finding finding,
      Finding fault,
      Map<ReturnType, List<ReturnReason>> options)
      implements Serializable {

    /** At least one reason leads somewhere. */
    public boolean possible() {
      return !options.isEmpty();
    }

    /**
     * The sentence to show: the right that is left, otherwise why there is none, which is told by
     * the reason that reaches farther.
     */
    public RuleText rule() {
      return finding.allowed() ? finding.rule() : fault.rule();
    }

    /** What may be asked for, in the order in which forms offer it. */
    public List<ReturnType> types() {
      return options.keySet().stream().sorted().toList();
    }

    public Instant until() {
      return finding.allowed() ? finding.until() : fault.until();
    }
  }

  public Returnable {
    lines = List.copyOf(lines);
  }

  /** The last second of the last open window; null when none runs. */
  public Instant last() {
    return until == null ? null : until.minusSeconds(1);
  }

  public boolean possible() {
    return lines.stream().anyMatch(Line::possible);
  }
}
