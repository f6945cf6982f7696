package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;

/**
 * A payment as the statement shows it.
 *
 * @param why what the gateway said against it; null for nothing
 */
public record PayoutRow(
    Long id,
    Long returnId,
    String key,
    String orderNumber,
    String memberName,
    String currency,
    Long amountMinor,
    PayoutState state,
    String gateway,
    String reference,
    String why,
    Integer tries,
    Instant orderedAt,
    Instant settledAt)
    implements Serializable {

  public Money money() {
    return new Money(amountMinor, currency);
  }
}
