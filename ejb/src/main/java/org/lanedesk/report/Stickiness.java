package org.lanedesk.report;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How close customers are to the shop in a period (domain.md §3.9). Every figure is a {@link Ratio}
 * and is empty when there is nothing to divide by. Money in minor units of {@code currency}.
 *
 * @param registered all members at the end of the period
 * @param active members with a visit, a sign-in or a question in the period
 */
public record Stickiness(
    Instant from,
    Instant to,
    String currency,
    long registered,
    long active,
    Ratio signIns,
    Ratio dwellSeconds,
    Ratio orderFrequency,
    Ratio dayOfMonth,
    Ratio repurchase,
    Ratio repeatOrders,
    Ratio memberShare,
    Ratio paidShare,
    Ratio spendPaid,
    Ratio spendOthers,
    Ratio retention,
    Ratio dormancy,
    Ratio winBack,
    Ratio goodReviews,
    Ratio satisfaction,
    Ratio perBuyer,
    Ratio perOrder,
    Served served,
    StickinessRules rules)
    implements Serializable {

  /** Active of registered. */
  public Ratio activity() {
    return new Ratio(active, registered);
  }

  /** Those active before who are not any more. */
  public Double churn() {
    return retention.value() == null ? null : 1 - retention.value();
  }

  /** How many times as much paid members spend in a year as the others do. */
  public Double spendRatio() {
    var others = spendOthers.value();
    return spendPaid.value() == null || others == null || others == 0
        ? null
        : spendPaid.value() / others;
  }

  /** The shares of the index, in the order of its rules. */
  public List<Double> shares() {
    return Arrays.asList(
        activity().value(),
        repurchase.value(),
        memberShare.value(),
        satisfaction.value(),
        retention.value());
  }

  public Double index() {
    return rules.index(shares());
  }
}
