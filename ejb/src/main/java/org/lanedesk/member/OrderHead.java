package org.lanedesk.member;

import java.time.Instant;
import java.util.List;

/** An order without its lines, as the query reads it. */
record OrderHead(
    Long id,
    String number,
    Long memberId,
    String currency,
    Long paidMinor,
    Long couponMinor,
    Long freightMinor,
    Instant paidAt,
    Instant shippedAt,
    Instant deliveredAt,
    String zone,
    PurchaseState state) {

  OrderView with(List<LineView> lines) {
    return new OrderView(
        id,
        number,
        memberId,
        currency,
        paidMinor,
        couponMinor,
        freightMinor,
        paidAt,
        shippedAt,
        deliveredAt,
        zone,
        state,
        lines);
  }
}
