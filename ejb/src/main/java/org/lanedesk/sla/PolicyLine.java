package org.lanedesk.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

/** An {@link SlaPolicy} as it is kept. */
@Entity
@Table(name = "sla_policy")
class PolicyLine {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;
  private int version;

  @Enumerated(EnumType.STRING)
  private ClockKind clock;

  @Enumerated(EnumType.STRING)
  private Family family;

  private String returnType;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String region;
  private String language;

  @Column(name = "target_s")
  private int targetSeconds;

  private Long calendarId;
  private long warnMs;
  private int position;
  private Instant validFrom;
  private Instant validTo;
  private boolean withdrawn;
  private String escalations;
  private Instant madeAt;
  private String madeBy;
  private String why;

  protected PolicyLine() {}

  static PolicyLine of(SlaPolicy policy, Instant madeAt, String madeBy, String why) {
    var line = new PolicyLine();
    line.code = policy.code();
    line.version = policy.version();
    line.clock = policy.clock();
    line.family = policy.family();
    line.returnType = policy.returnType();
    line.channel = policy.channel();
    line.level = policy.level();
    line.region = policy.region();
    line.language = policy.language();
    line.targetSeconds = Math.toIntExact(policy.target().toSeconds());
    line.calendarId = policy.calendarId();
    line.warnMs = policy.warnAfter().toMillis();
    line.position = policy.position();
    line.validFrom = policy.validFrom();
    line.validTo = policy.validTo();
    line.withdrawn = policy.withdrawn();
    line.escalations = Escalation.write(policy.escalations());
    line.madeAt = madeAt;
    line.madeBy = madeBy;
    line.why = why;
    return line;
  }

  PolicyVersion version(PolicyStatus status) {
    return new PolicyVersion(policy(), status, madeAt, madeBy, why);
  }

  SlaPolicy policy() {
    return new SlaPolicy(
        id,
        code,
        version,
        clock,
        family,
        returnType,
        channel,
        level,
        region,
        language,
        Duration.ofSeconds(targetSeconds),
        calendarId,
        Duration.ofMillis(warnMs),
        position,
        validFrom,
        validTo,
        withdrawn,
        Escalation.read(escalations));
  }
}
