package org.lanedesk.member;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A member score with its parts (domain.md §3.8): {@code clamp(0, 3000, Σ points − penalties)}.
 * Every part is rounded to whole points on its own, so that what is shown adds up.
 *
 * @param spentMinor what counted as spent, after caps; decides under the rule {@code SPEND_X}
 */
public record MemberScore(int total, long spentMinor, List<ScorePart> parts)
    implements Serializable {

  private static final double FULL_FREQUENCY = 60;
  private static final double FULL_REVIEWS = 30;
  private static final double FULL_INTERACTION = 100;
  private static final double FULL_ACTIVITY = 180;

  public MemberScore {
    parts = List.copyOf(parts);
  }

  /** Days and months are those of {@code zone}. */
  public static MemberScore of(ScoreFacts facts, ScoreRules rules, ZoneId zone) {
    var spent = spent(facts.orders(), rules, zone);
    var days = facts.orders().stream().map(o -> day(o, zone)).distinct().count();
    var parts =
        List.of(
            part(rules, Ingredient.BASE, facts.bound(), facts.bound() / 3.0),
            part(rules, Ingredient.SPEND, spent, log(spent / 100.0)),
            part(rules, Ingredient.FREQUENCY, days, days / FULL_FREQUENCY),
            part(rules, Ingredient.REVIEW_QUALITY, facts.reviews(), facts.reviews() / FULL_REVIEWS),
            part(
                rules,
                Ingredient.INTERACTION,
                facts.interactions(),
                facts.interactions() / FULL_INTERACTION),
            part(
                rules, Ingredient.ACTIVITY, facts.activeDays(), facts.activeDays() / FULL_ACTIVITY),
            part(rules, Ingredient.CREDIT, facts.credit(), (facts.credit() - 300) / 600.0),
            new ScorePart(
                Ingredient.REWARD,
                facts.reward(),
                Math.clamp(facts.reward(), 0, rules.reward()),
                rules.reward()),
            new ScorePart(Ingredient.PENALTY, facts.penalty(), -facts.penalty(), 0));
    var sum = parts.stream().mapToInt(ScorePart::points).sum();
    return new MemberScore(Math.clamp(sum, 0, ScoreRules.MOST), spent, parts);
  }

  private static ScorePart part(ScoreRules rules, Ingredient what, long measure, double share) {
    var most = rules.most(what);
    return new ScorePart(what, measure, (int) Math.round(most * Math.clamp(share, 0.0, 1.0)), most);
  }

  private static double log(double spend) {
    return Math.log(1 + spend / 1000) / Math.log(51);
  }

  private static LocalDate day(PaidOrder order, ZoneId zone) {
    return LocalDate.ofInstant(order.paidAt(), zone);
  }

  /** What counts, after the caps per order, per day and per month. */
  private static long spent(List<PaidOrder> orders, ScoreRules rules, ZoneId zone) {
    Map<LocalDate, Long> byDay = new HashMap<>();
    for (var order : orders)
      if (order.currency().equals(rules.currency()))
        byDay.merge(
            day(order, zone), Math.min(counted(order, rules), rules.perOrderMinor()), Long::sum);
    Map<YearMonth, Long> byMonth = new HashMap<>();
    byDay.forEach((day, minor) ->
        byMonth.merge(YearMonth.from(day), Math.min(minor, rules.perDayMinor()), Long::sum));
    return byMonth.values().stream().mapToLong(m -> Math.min(m, rules.perMonthMinor())).sum();
  }

  private static long counted(PaidOrder order, ScoreRules rules) {
    var lost = order.virtualShare() * (100 - rules.virtualPercent()) / 100;
    return Math.max(0, Math.round(order.paidMinor() * (1 - lost)));
  }
}
