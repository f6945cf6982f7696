package org.lanedesk.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * One thing to do afterwards. Due from {@code dueAt} on; taken by one node for a while; done when
 * {@code deliveredAt} is set. {@code dueAt} is null once nothing more will be tried.
 */
@Entity
@Table(name = "outbox")
public class OutboxRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String kind;
  private String recipient;

  @Column(length = 1_000_000)
  private String payload;

  private Instant createdAt;
  private Instant dueAt;
  private String takenBy;
  private Instant takenUntil;
  private int attempts;
  private Instant deliveredAt;
  private String lastError;

  protected OutboxRow() {}

  static OutboxRow of(String kind, String recipient, String payload, Instant now) {
    var row = new OutboxRow();
    row.kind = kind;
    row.recipient = recipient;
    row.payload = payload;
    row.createdAt = now;
    row.dueAt = now;
    return row;
  }

  /** Counts as due so much earlier than what was added with it. */
  OutboxRow ahead(Duration by) {
    dueAt = dueAt.minus(by);
    return this;
  }

  Long id() {
    return id;
  }
}
