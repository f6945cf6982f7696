package org.lanedesk.member;

import java.io.Serializable;

/** One line of an order; the price is for one piece. */
public record LineView(
    Long id,
    Long orderId,
    Integer lineNo,
    String sku,
    String title,
    Integer quantity,
    Long priceMinor,
    String category,
    Boolean fresh,
    Exclusion exclusion,
    Boolean exclusionConfirmed)
    implements Serializable {}
