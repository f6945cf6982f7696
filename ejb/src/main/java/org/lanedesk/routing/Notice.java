package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.lanedesk.sla.ClockKind;

/** A {@link NoticeRow} as it is kept. */
@Entity
class Notice {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long accountId;
  private Long ticketId;
  private Long promiseId;

  @Enumerated(EnumType.STRING)
  private ClockKind clock;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  private Integer percent;
  private Instant at;
  private Instant madeAt;
  private Instant seenAt;

  protected Notice() {}

  static Notice to(
      Long account,
      Long ticket,
      Long promise,
      ClockKind clock,
      NoticeKind kind,
      Integer percent,
      Instant at,
      Instant now) {
    var notice = new Notice();
    notice.accountId = account;
    notice.ticketId = ticket;
    notice.promiseId = promise;
    notice.clock = clock;
    notice.kind = kind;
    notice.percent = percent;
    notice.at = at;
    notice.madeAt = now;
    return notice;
  }

  NoticeRow row() {
    return new NoticeRow(id, ticketId, clock, kind, percent, at, seenAt);
  }
}
