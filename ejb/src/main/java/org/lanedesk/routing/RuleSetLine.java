package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lanedesk.account.Caller;

/** A {@link RuleSetRow} as it is kept; written once. */
@Entity
@Table(name = "routing_rule_set")
public class RuleSetLine {
  @Id private Integer version;
  private Instant at;
  private Long whoId;
  private String whoName;
  private String why;

  protected RuleSetLine() {}

  static RuleSetLine of(int version, Caller by, String why, Instant at) {
    var line = new RuleSetLine();
    line.version = version;
    line.at = at;
    line.whoId = by.account();
    line.whoName = by.name();
    line.why = why;
    return line;
  }

  Long whoId() {
    return whoId;
  }

  RuleSetRow row() {
    return new RuleSetRow(version, at, whoName, why);
  }
}
