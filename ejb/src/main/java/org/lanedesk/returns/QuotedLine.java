package org.lanedesk.returns;

import java.io.Serializable;

/** One line of a quote: zero money when it is refused. */
public record QuotedLine(
    Long lineId, String sku, String title, int quantity, Finding finding, Refund money)
    implements Serializable {}
