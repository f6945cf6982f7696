package org.lanedesk.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * The end of a subject's chain of ledger rows. Locked by whoever adds to the chain; {@code nextAt}
 * is when the watch has to look at its promises, null when nothing will happen by itself.
 */
@Entity
class SlaSubject {
  @Id private String subject;
  private Long ticketId;
  private Long returnId;
  private int lastSeq;
  private String lastHash;
  private Instant nextAt;

  protected SlaSubject() {}

  static SlaSubject begin(Subject subject) {
    var head = new SlaSubject();
    head.subject = subject.key();
    head.ticketId = subject.ticketId();
    head.returnId = subject.returnId();
    head.lastHash = LedgerRow.BEGINNING;
    return head;
  }

  String key() {
    return subject;
  }

  Subject subject() {
    return new Subject(ticketId, returnId);
  }

  int lastSeq() {
    return lastSeq;
  }

  String lastHash() {
    return lastHash;
  }

  void added(LedgerRow row) {
    lastSeq = row.seq();
    lastHash = row.hash();
  }

  void lookAgainAt(Instant at) {
    nextAt = at;
  }
}
