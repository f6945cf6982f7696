package org.lanedesk.member;

import java.io.Serializable;
import org.lanedesk.event.Refusal;

/**
 * How scores are worked out and what follows from them; the shop's own numbers. Money in minor
 * units of {@code currency}; orders in other currencies do not count.
 *
 * @param mode what earns a level
 * @param perOrderMinor what one order counts at most, likewise a day and a month
 * @param virtualPercent of what virtual goods cost counts
 * @param spendFirstMinor with {@code SPEND_X}: spent in 365 days for level L1, and for L3
 * @param cheapFrom from this score on the paid membership costs {@code cheapMinor}
 * @param dormantDays since the last paid order, likewise for lost
 * @param graceDays how long a level stays after it is not earned any more
 * @param recentDays, oftenOrders, muchMinor from where a member counts as recent, frequent, and big
 *     in segments
 */
public record ScoreRules(
    Mode mode,
    String currency,
    Integer base,
    Integer spend,
    Integer frequency,
    Integer reviewQuality,
    Integer interaction,
    Integer activity,
    Integer credit,
    Integer reward,
    Long perOrderMinor,
    Long perDayMinor,
    Long perMonthMinor,
    Integer virtualPercent,
    Long spendFirstMinor,
    Long spendTopMinor,
    Integer cheapFrom,
    Long cheapMinor,
    Long fullMinor,
    Integer dormantDays,
    Integer lostDays,
    Integer graceDays,
    Integer recentDays,
    Integer oftenOrders,
    Long muchMinor,
    Integer version)
    implements Serializable {

  /** What earns a level. */
  public enum Mode {
    SCORE,
    /** So much spent within a year; for small shops. */
    SPEND_X
  }

  /** Scores are kept between nothing and this. */
  public static final int MOST = 3000;

  /** The defaults of domain.md §3.8. */
  public static final ScoreRules DEFAULT =
      new ScoreRules(
          Mode.SCORE,
          "CNY",
          200,
          1000,
          600,
          300,
          200,
          200,
          400,
          100,
          200_000L,
          500_000L,
          2_000_000L,
          30,
          500_000L,
          5_000_000L,
          1000,
          8_800L,
          88_800L,
          30,
          180,
          30,
          30,
          4,
          100_000L,
          0);

  /** What an ingredient adds at most; what penalties take has no such number. */
  public int most(Ingredient what) {
    return switch (what) {
      case BASE -> base;
      case SPEND -> spend;
      case FREQUENCY -> frequency;
      case REVIEW_QUALITY -> reviewQuality;
      case INTERACTION -> interaction;
      case ACTIVITY -> activity;
      case CREDIT -> credit;
      case REWARD -> reward;
      case PENALTY -> 0;
    };
  }

  /** What the paid membership costs a member with this score. */
  public PriceClass price(int score) {
    return score >= cheapFrom ? PriceClass.CHEAP : PriceClass.FULL;
  }

  public long priceMinor(int score) {
    return price(score) == PriceClass.CHEAP ? cheapMinor : fullMinor;
  }

  /**
   * @throws Refusal {@code score.sum} when the most that can be earned is not 3 000, {@code
   *     score.number} when a number is missing or out of bounds
   */
  void check() {
    var sum = 0;
    for (var what : Ingredient.values()) sum += within(what == Ingredient.PENALTY ? 0 : most(what));
    if (sum != MOST) throw new Refusal("score.sum", sum, MOST);
    within(virtualPercent, 0, 100);
    within(cheapFrom, 0, MOST);
    within(dormantDays, 1, 365);
    within(lostDays, dormantDays + 1, 3650);
    within(graceDays, 0, 365);
    within(recentDays, 1, 365);
    within(oftenOrders, 1, 1000);
    for (var money : new Long[] {perOrderMinor, perDayMinor, perMonthMinor, cheapMinor, fullMinor})
      within(money, 0, 1_000_000_000_000L);
    within(muchMinor, 1, 1_000_000_000_000L);
    within(spendFirstMinor, 1, 1_000_000_000_000L);
    within(spendTopMinor, spendFirstMinor + 1, 1_000_000_000_000L);
  }

  private static int within(Integer points) {
    within(points, 0, MOST);
    return points;
  }

  private static void within(Number number, long least, long most) {
    if (number == null || number.longValue() < least || number.longValue() > most)
      throw new Refusal("score.number", least, most);
  }
}
