package org.lanedesk.returns;

import java.io.Serializable;

/**
 * What goes with a verb.
 *
 * @param seenVersion the version the caller looked at; null takes whatever is current
 * @param text what the customer is told; a refusal needs it
 * @param reason why it is refused; other verbs leave it null
 */
public record Decision(Integer seenVersion, String text, RejectReason reason)
    implements Serializable {

  public static Decision none() {
    return new Decision(null, null, null);
  }
}
