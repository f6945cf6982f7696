package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One answer to whether notices may be sent; a new answer is a new row. */
@Entity
@Table(name = "member_consent")
public class Consent {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long memberId;

  @Enumerated(EnumType.STRING)
  private NoticeChannel channel;

  private boolean given;
  private Instant at;
  private String byName;

  protected Consent() {}

  static Consent of(Long member, NoticeChannel channel, boolean given, String by, Instant now) {
    var consent = new Consent();
    consent.memberId = member;
    consent.channel = channel;
    consent.given = given;
    consent.at = now;
    consent.byName = by == null ? "" : by;
    return consent;
  }
}
