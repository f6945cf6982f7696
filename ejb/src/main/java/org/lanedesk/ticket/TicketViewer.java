package org.lanedesk.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Someone who has a ticket open, while they keep saying so. */
@Entity
public class TicketViewer {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long ticketId;
  private Long accountId;
  private String name;
  private boolean typing;
  private Instant seenAt;

  protected TicketViewer() {}
}
