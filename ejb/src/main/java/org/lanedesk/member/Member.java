package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * A customer as a member; its id is the account's. Made with the account, raised by score, by
 * payment or by the shop's own word.
 */
@Entity
@Table(name = "member")
public class Member {

  @Id private Long id;
  private String number;

  @Enumerated(EnumType.STRING)
  private Level level;

  @Enumerated(EnumType.STRING)
  private Level paidLevel;

  private Instant paidUntil;
  private int score;
  private int credit;
  private Instant invitedUntil;
  private Long dedicatedId;

  /** Who stands in for the dedicated agent. */
  private Long backupId;

  private String note;
  private Instant createdAt;
  private boolean levelTold;
  private boolean scoreTold;
  private boolean creditTold;
  private Instant levelSince;
  private Instant graceUntil;

  @Enumerated(EnumType.STRING)
  private PriceClass priceClass;

  @Enumerated(EnumType.STRING)
  private LifeStage stage;

  private Instant stageSince;

  @Enumerated(EnumType.STRING)
  private Segment segment;

  private Instant lastPaidAt;
  private int ordersInYear;
  private long spentInYearMinor;
  private Instant monthlyAt;
  private Instant lookAt;
  private Instant lookedAt;
  @Version private int version;

  protected Member() {}

  static Member of(Long account, Instant now) {
    var member = new Member();
    member.id = account;
    member.level = Level.L0;
    member.credit = Credit.FIRST;
    member.createdAt = now;
    member.levelSince = now;
    member.stage = LifeStage.REGISTERED;
    member.stageSince = now;
    member.segment = Segment.ORDINARY;
    var rounds = new Rounds(Zones.SHOP);
    member.monthlyAt = rounds.nextMonthly(now);
    member.lookAt = rounds.nextNight(now);
    return member;
  }

  /** Takes over what the shop says; what it does not say stays. What it said stays its word. */
  void told(MemberFacts facts, ScoreLadder ladder, Instant now) {
    var before = level;
    if (facts.number() != null) number = facts.number();
    if (facts.score() != null) score = facts.score();
    if (facts.credit() != null) credit = facts.credit();
    if (facts.invitedUntil() != null) invitedUntil = facts.invitedUntil();
    if (facts.note() != null) note = facts.note();
    if (facts.paidUntil() != null) {
      paidLevel = facts.paidLevel();
      paidUntil = facts.paidUntil();
    }
    scoreTold |= facts.score() != null;
    creditTold |= facts.credit() != null;
    levelTold |= facts.freeLevel() != null;
    if (facts.freeLevel() != null) level = facts.freeLevel();
    else if (facts.score() != null || facts.invitedUntil() != null)
      level = ladder.level(score, invited(now));
    if (before != level) levelSince = now;
  }

  /** What a look found; a level, score or credit that the shop told stays. */
  void looked(Look look, Duration grace, Instant now) {
    if (!scoreTold) score = look.score().total();
    if (!creditTold) credit = look.credit();
    if (!levelTold) become(look, grace, now);
    if (stage != look.stage()) {
      stage = look.stage();
      stageSince = now;
    }
    segment = look.segment();
    lastPaidAt = look.lastPaid();
    ordersInYear = look.ordersInYear();
    spentInYearMinor = look.spentInYearMinor();
    monthlyAt = look.nextMonthly();
    lookAt = look.next();
    lookedAt = now;
  }

  private void become(Look look, Duration grace, Instant now) {
    var next = new LevelStep(level, graceUntil).next(look.earned(), look.monthly(), now, grace);
    if (next.level() != level) levelSince = now;
    level = next.level();
    graceUntil = next.graceUntil();
  }

  /** The price of the membership that was just paid for. */
  void paidAs(PriceClass price) {
    priceClass = price;
  }

  boolean monthlyDue(Instant now) {
    return monthlyAt != null && !now.isBefore(monthlyAt);
  }

  /** Looked at before. */
  boolean scored() {
    return lookedAt != null;
  }

  boolean invited(Instant now) {
    return invitedUntil != null && invitedUntil.isAfter(now);
  }

  boolean scoreTold() {
    return scoreTold;
  }

  boolean creditTold() {
    return creditTold;
  }

  int score() {
    return score;
  }

  int credit() {
    return credit;
  }

  LifeStage stage() {
    return stage;
  }

  Standing standing() {
    return new Standing(level, paidLevel, paidUntil);
  }

  Long id() {
    return id;
  }
}
