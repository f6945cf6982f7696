package org.lanedesk.event;

import jakarta.ejb.ApplicationException;

/** The caller is known, and this is not for them. */
@ApplicationException(rollback = true)
public final class NotAllowed extends Refusal {
  public NotAllowed(String key, Object... args) {
    super(key, args);
  }
}
