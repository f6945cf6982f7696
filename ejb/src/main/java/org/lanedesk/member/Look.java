package org.lanedesk.member;

import java.time.Instant;

/**
 * What a look at a member found.
 *
 * @param earned by score or spending, before hysteresis
 * @param lastPaid null when nothing was ever paid
 * @param next when to look again at the latest
 */
record Look(
    MemberScore score,
    int credit,
    Level earned,
    LifeStage stage,
    Segment segment,
    Instant lastPaid,
    int ordersInYear,
    long spentInYearMinor,
    boolean monthly,
    Instant nextMonthly,
    Instant next) {}
