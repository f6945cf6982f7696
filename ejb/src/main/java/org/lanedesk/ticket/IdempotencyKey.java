package org.lanedesk.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A request that was sent with a key, and the ticket it opened. */
@Entity
public class IdempotencyKey {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long accountId;
  private String onceKey;
  private String requestHash;
  private Long ticketId;
  private Instant createdAt;

  protected IdempotencyKey() {}

  String requestHash() {
    return requestHash;
  }

  Long ticket() {
    return ticketId;
  }
}
