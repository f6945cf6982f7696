package org.lanedesk.member;

import java.util.List;

/**
 * What is known of a member over the last 365 days when the score is worked out.
 *
 * @param bound how many of the three are so: registered, real name given, phone bound
 * @param reviews with text of 15 characters or a picture, not removed
 * @param interactions answers, votes and ratings; two a day at most
 * @param activeDays days with a visit
 * @param reward points from campaigns
 * @param penalty points taken for confirmed abuse of the last 180 days; not negative
 */
public record ScoreFacts(
    int bound,
    List<PaidOrder> orders,
    int reviews,
    int interactions,
    int activeDays,
    int credit,
    int reward,
    int penalty) {

  public ScoreFacts {
    orders = List.copyOf(orders);
  }
}
