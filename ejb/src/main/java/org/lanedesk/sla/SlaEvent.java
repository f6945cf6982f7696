package org.lanedesk.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.lanedesk.event.Actor;

/** A {@link LedgerRow} as it is kept. Inserted once, never changed. */
@Entity
class SlaEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String subject;
  private int seq;
  private Long ticketId;
  private Long returnId;
  private Long promiseId;

  @Enumerated(EnumType.STRING)
  private ClockKind clock;

  @Enumerated(EnumType.STRING)
  private LedgerEvent event;

  private Instant at;
  private Instant recordedAt;

  @Enumerated(EnumType.STRING)
  private Actor.Kind actorKind;

  private Long actorId;
  private String actorName;
  private Long policyId;
  private Integer policyVersion;

  @Column(name = "target_s")
  private Integer targetSeconds;

  private Long calendarId;
  private Long elapsedMs;
  private String note;
  private String prevHash;
  private String hash;

  protected SlaEvent() {}

  static SlaEvent of(LedgerRow row) {
    var event = new SlaEvent();
    event.subject = row.subject();
    event.seq = row.seq();
    event.ticketId = row.ticketId();
    event.returnId = row.returnId();
    event.promiseId = row.promiseId();
    event.clock = row.clock();
    event.event = row.event();
    event.at = row.at();
    event.recordedAt = row.recordedAt();
    event.actorKind = row.actor().kind();
    event.actorId = row.actor().account();
    event.actorName = row.actor().name();
    event.policyId = row.policyId();
    event.policyVersion = row.policyVersion();
    event.targetSeconds = row.targetSeconds();
    event.calendarId = row.calendarId();
    event.elapsedMs = row.elapsedMillis();
    event.note = row.note();
    event.prevHash = row.prevHash();
    event.hash = row.hash();
    return event;
  }

  LedgerRow row() {
    return new LedgerRow(
        id,
        subject,
        seq,
        ticketId,
        returnId,
        promiseId,
        clock,
        event,
        at,
        recordedAt,
        new Actor(actorKind, actorId, actorName),
        policyId,
        policyVersion,
        targetSeconds,
        calendarId,
        elapsedMs,
        note,
        prevHash,
        hash);
  }
}
