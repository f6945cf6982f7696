package org.lanedesk.account;

import java.time.Instant;
import org.lanedesk.event.DomainEvent;

/** A one-time code waits to be mailed. */
public record CodeIssued(
    Long account, CodePurpose purpose, String subject, String code, String locale, Instant at)
    implements DomainEvent {

  /** Without the code. */
  @Override
  public String toString() {
    return "CodeIssued[" + account + " " + purpose + "]";
  }
}
