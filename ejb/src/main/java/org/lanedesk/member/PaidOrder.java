package org.lanedesk.member;

import java.time.Instant;

/**
 * A paid order as scores and segments see it.
 *
 * @param paidMinor paid, less what was refunded
 * @param virtualShare of what was bought: top-ups, tickets and the like; 0 to 1
 */
public record PaidOrder(Instant paidAt, long paidMinor, String currency, double virtualShare) {}
