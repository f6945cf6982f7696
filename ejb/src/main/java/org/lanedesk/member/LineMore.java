package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is known of a bought line beside {@link LineView}.
 *
 * @param paidMinor for all its pieces, when the shop apportioned the payment itself
 * @param confirmedAt when the buyer confirmed the exclusion
 * @param picture of the product; null when there is none
 * @param serials the numbers that its pieces carry, separated by blanks; null when not told
 */
public record LineMore(
    Long id,
    Boolean virtual,
    Long paidMinor,
    String lot,
    Instant confirmedAt,
    String picture,
    String serials)
    implements Serializable {}
