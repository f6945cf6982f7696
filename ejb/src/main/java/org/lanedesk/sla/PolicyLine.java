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

  @Column(name = "target_s")
  private int targetSeconds;

  private Long calendarId;
  private long warnMs;
  private int position;
  private Instant validFrom;
  private Instant validTo;

  protected PolicyLine() {}

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
        Duration.ofSeconds(targetSeconds),
        calendarId,
        Duration.ofMillis(warnMs),
        position,
        validFrom,
        validTo);
  }
}
