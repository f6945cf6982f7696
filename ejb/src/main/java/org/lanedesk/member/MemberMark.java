package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is held for or against a member, with who said so and why. */
@Entity
@Table(name = "member_mark")
public class MemberMark {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long memberId;

  @Enumerated(EnumType.STRING)
  private MarkKind kind;

  private String subject;
  private int points;
  private Instant at;
  private String reason;
  private String byName;
  private Instant revokedAt;
  private String revokedBy;

  protected MemberMark() {}

  static MemberMark of(MarkRow wanted, String by, Instant now) {
    var mark = new MemberMark();
    mark.memberId = wanted.memberId();
    mark.kind = wanted.kind();
    mark.subject = wanted.subject();
    mark.points = wanted.points();
    mark.at = now;
    mark.reason = wanted.reason();
    mark.byName = by;
    return mark;
  }
}
