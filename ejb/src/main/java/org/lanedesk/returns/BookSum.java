package org.lanedesk.returns;

import java.io.Serializable;

/** What was booked of one kind in one currency. */
public record BookSum(String kind, String currency, Long count, Long amountMinor)
    implements Serializable {

  public Money money() {
    return new Money(amountMinor, currency);
  }
}
