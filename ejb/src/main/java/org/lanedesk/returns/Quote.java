package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lanedesk.member.Benefit;
import org.lanedesk.member.Level;

/**
 * What would come of a return, told before it is submitted.
 *
 * @param type what it would be: a notice where withdrawing is a right
 * @param code the first line's refusal, or what allows the whole
 * @param rule that in words
 * @param money what would go back
 * @param freight who pays the way back
 * @param automatic agreed at once, nobody has to decide
 * @param decideBy by when the shop decides; null when it is automatic or refused
 * @param level the customer's, at which it would be served
 * @param favours what that level adds to it
 * @param photosNeeded photos without which nobody can decide
 */
public record Quote(
    ReturnType type,
    EligibilityCode code,
    RuleText rule,
    Refund money,
    FreightTerms freight,
    boolean automatic,
    Instant decideBy,
    int photosNeeded,
    Level level,
    List<Benefit> favours,
    List<QuotedLine> lines)
    implements Serializable {

  public Quote {
    lines = List.copyOf(lines);
    favours = List.copyOf(favours);
  }

  public boolean allowed() {
    return code.allowed();
  }
}
