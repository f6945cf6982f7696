package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A customer as a member; its id is the account's. Made with the account, raised by score, by
 * payment or by the shop's own word.
 */
@Entity
@Table(name = "member")
public class Member {

  private static final int FIRST_CREDIT = 600;

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
  @Version private int version;

  protected Member() {}

  static Member of(Long account, Instant now) {
    var member = new Member();
    member.id = account;
    member.level = Level.L0;
    member.credit = FIRST_CREDIT;
    member.createdAt = now;
    return member;
  }

  /** Takes over what the shop says; what it does not say stays. */
  void told(MemberFacts facts, ScoreLadder ladder, Instant now) {
    if (facts.number() != null) number = facts.number();
    if (facts.score() != null) score = facts.score();
    if (facts.credit() != null) credit = facts.credit();
    if (facts.invitedUntil() != null) invitedUntil = facts.invitedUntil();
    if (facts.note() != null) note = facts.note();
    if (facts.paidUntil() != null) {
      paidLevel = facts.paidLevel();
      paidUntil = facts.paidUntil();
    }
    if (facts.freeLevel() != null) level = facts.freeLevel();
    else if (facts.score() != null || facts.invitedUntil() != null)
      level = ladder.level(score, invitedUntil != null && invitedUntil.isAfter(now));
  }

  Standing standing() {
    return new Standing(level, paidLevel, paidUntil);
  }

  Long id() {
    return id;
  }
}
