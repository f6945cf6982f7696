package org.lanedesk.returns;

import jakarta.ejb.ApplicationException;
import java.time.ZoneId;
import org.lanedesk.event.Refusal;

/**
 * The goods cannot come back like that; carries the code and the rule in words. Nothing was kept.
 */
@ApplicationException(rollback = true)
public final class NotReturnable extends Refusal {
  private final transient Finding finding;
  private final EligibilityCode code;

  public NotReturnable(Finding finding, ZoneId zone) {
    super("return.not-returnable", finding.code(), new RuleText.There(finding.rule(), zone));
    this.finding = finding;
    this.code = finding.code();
  }

  public EligibilityCode code() {
    return code;
  }

  public Finding finding() {
    return finding;
  }
}
