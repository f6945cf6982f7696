package org.lanedesk.member;

import java.io.Serializable;

/**
 * One part of a score, so that a member can be told where it comes from.
 *
 * @param measure what was counted: minor units, days, pieces or points, by ingredient
 * @param points what it adds; the parts of a score add up to it before it is kept within its bounds
 * @param most what it can add at most
 */
public record ScorePart(Ingredient what, long measure, int points, int most)
    implements Serializable {}
