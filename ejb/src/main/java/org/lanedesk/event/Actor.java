package org.lanedesk.event;

import java.io.Serializable;

/**
 * Who did something.
 *
 * @param account null for the system and for guests without an account
 * @param name the name shown in histories; for the system the rule that acted
 */
public record Actor(Kind kind, Long account, String name) implements Serializable {
  public enum Kind {
    CUSTOMER,
    AGENT,
    SYSTEM,
    API
  }

  /** The system, acting by the named rule. */
  public static Actor system(String rule) {
    return new Actor(Kind.SYSTEM, null, rule);
  }
}
