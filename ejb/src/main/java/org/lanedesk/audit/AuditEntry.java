package org.lanedesk.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lanedesk.event.Actor;
import org.lanedesk.event.Deed;

/** One deed, kept for good. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  private static final int DETAIL = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private Actor.Kind actorKind;

  private Long actorId;
  private String actorName;
  private String deed;
  private String subject;
  private String detail;

  protected AuditEntry() {}

  static AuditEntry of(Deed deed) {
    var entry = new AuditEntry();
    entry.at = deed.at();
    entry.actorKind = deed.actor().kind();
    entry.actorId = deed.actor().account();
    entry.actorName = deed.actor().name() == null ? "" : deed.actor().name();
    entry.deed = deed.deed();
    entry.subject = deed.subject();
    var more = deed.detail();
    entry.detail = more == null || more.length() <= DETAIL ? more : more.substring(0, DETAIL);
    return entry;
  }
}
