package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How scores are worked out, as it is kept; the only row has the id 1. */
@Entity
@Table(name = "score_rule")
public class ScoreRule {

  @Id private Integer id;

  @Enumerated(EnumType.STRING)
  private ScoreRules.Mode mode;

  private String currency;
  private int base;
  private int spend;
  private int frequency;
  private int reviewQuality;
  private int interaction;
  private int activity;
  private int credit;
  private int reward;
  private long perOrderMinor;
  private long perDayMinor;
  private long perMonthMinor;
  private int virtualPercent;
  private long spendFirstMinor;
  private long spendTopMinor;
  private int cheapFrom;
  private long cheapMinor;
  private long fullMinor;
  private int dormantDays;
  private int lostDays;
  private int graceDays;
  private int recentDays;
  private int oftenOrders;
  private long muchMinor;
  @Version private int version;

  protected ScoreRule() {}

  void become(ScoreRules rules) {
    mode = rules.mode();
    currency = rules.currency();
    base = rules.base();
    spend = rules.spend();
    frequency = rules.frequency();
    reviewQuality = rules.reviewQuality();
    interaction = rules.interaction();
    activity = rules.activity();
    credit = rules.credit();
    reward = rules.reward();
    perOrderMinor = rules.perOrderMinor();
    perDayMinor = rules.perDayMinor();
    perMonthMinor = rules.perMonthMinor();
    virtualPercent = rules.virtualPercent();
    spendFirstMinor = rules.spendFirstMinor();
    spendTopMinor = rules.spendTopMinor();
    cheapFrom = rules.cheapFrom();
    cheapMinor = rules.cheapMinor();
    fullMinor = rules.fullMinor();
    dormantDays = rules.dormantDays();
    lostDays = rules.lostDays();
    graceDays = rules.graceDays();
    recentDays = rules.recentDays();
    oftenOrders = rules.oftenOrders();
    muchMinor = rules.muchMinor();
  }

  ScoreRules rules() {
    return new ScoreRules(
        mode,
        currency,
        base,
        spend,
        frequency,
        reviewQuality,
        interaction,
        activity,
        credit,
        reward,
        perOrderMinor,
        perDayMinor,
        perMonthMinor,
        virtualPercent,
        spendFirstMinor,
        spendTopMinor,
        cheapFrom,
        cheapMinor,
        fullMinor,
        dormantDays,
        lostDays,
        graceDays,
        recentDays,
        oftenOrders,
        muchMinor,
        version);
  }
}
