package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** An order with its lines. Money in minor units of its currency. */
public record OrderView(
    Long id,
    String number,
    Long memberId,
    String currency,
    long paidMinor,
    long couponMinor,
    long freightMinor,
    Instant paidAt,
    Instant shippedAt,
    Instant deliveredAt,
    String zone,
    PurchaseState state,
    List<LineView> lines)
    implements Serializable {}
