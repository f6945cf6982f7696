package org.lanedesk.event;

import jakarta.ejb.ApplicationException;

/**
 * What was asked for is not there, or the caller may not know that it is. The two are never told
 * apart.
 */
@ApplicationException(rollback = true)
public final class NoSuch extends Refusal {
  /**
   * @param what the trade's word, such as {@code ticket}; the sentence is {@code no-such.ticket}
   */
  public NoSuch(String what, Object which) {
    super("no-such." + what, which);
  }
}
