package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;

/** Goods on their way, as a page shows them; what is not known is null. */
public record ParcelView(
    ReturnParcel.Direction direction,
    Carrier carrier,
    String waybill,
    Instant pickupFrom,
    Instant pickupTo,
    Instant scannedAt,
    Instant arrivedAt,
    Instant endedAt)
    implements Serializable {}
