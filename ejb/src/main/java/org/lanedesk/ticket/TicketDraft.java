package org.lanedesk.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** What one agent has typed on one ticket and not sent, a reply and a note apart. */
@Entity
public class TicketDraft {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long accountId;
  private Long ticketId;

  @Enumerated(EnumType.STRING)
  private MessageKind kind;

  private String text;
  private Integer seenVersion;
  private Instant savedAt;
  @Version private int version;

  protected TicketDraft() {}

  DraftRow row() {
    return new DraftRow(ticketId, kind, text, seenVersion, savedAt, version);
  }
}
