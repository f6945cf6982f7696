package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;

/** An entry in the books as the statement shows it. */
public record BookingRow(
    Long id,
    Instant at,
    String kind,
    Long returnId,
    String orderNumber,
    String debit,
    String credit,
    String currency,
    Long amountMinor,
    String actor)
    implements Serializable {

  public Money money() {
    return new Money(amountMinor, currency);
  }
}
