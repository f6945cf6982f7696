package org.lanedesk.member;

import java.io.Serializable;
import java.time.Instant;

/**
 * How a member stands with the shop, beside {@link MemberView}.
 *
 * @param graceUntil until when the level stays although it is not earned any more; null when it is
 * @param priceClass what the paid membership cost when it was paid last; null when it never was
 * @param lookedAt when it was worked out last; null: tonight for the first time
 * @param scoreTold the shop's system said the score, so it is not worked out
 */
public record MemberLife(
    LifeStage stage,
    Instant stageSince,
    Segment segment,
    Instant levelSince,
    Instant graceUntil,
    PriceClass priceClass,
    Instant lastPaidAt,
    Integer ordersInYear,
    Long spentInYearMinor,
    Instant lookedAt,
    Boolean scoreTold,
    Boolean levelTold)
    implements Serializable {}
