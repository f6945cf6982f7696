package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;

/** One use of an entitlement as lists show it. */
public record UseRow(
    Long id,
    Long memberId,
    Entitlement what,
    Level level,
    String subject,
    String orderNumber,
    Long amountMinor,
    String currency,
    String promisedZh,
    String promisedEn,
    Instant promisedAt,
    UseState state,
    Instant settledAt,
    String reason)
    implements Serializable {

  public String promised(String locale) {
    return locale != null && locale.startsWith("zh") ? promisedZh : promisedEn;
  }
}
