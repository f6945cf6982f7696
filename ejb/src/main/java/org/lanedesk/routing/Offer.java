package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A waiting ticket held out to one agent. It keeps waiting: whoever takes it first has it. */
@Entity
@Table(name = "ticket_offer")
public class Offer {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long ticketId;
  private Long accountId;
  private Long openTicketId;
  private Long openAccountId;

  @Enumerated(EnumType.STRING)
  private OfferState state;

  private Instant madeAt;
  private Instant until;
  private Instant endedAt;

  protected Offer() {}

  Long id() {
    return id;
  }

  Long ticket() {
    return ticketId;
  }

  Long account() {
    return accountId;
  }

  OfferState state() {
    return state;
  }

  Instant until() {
    return until;
  }

  Instant endedAt() {
    return endedAt;
  }

  OfferRow row() {
    return new OfferRow(id, ticketId, accountId, state, madeAt, until, endedAt);
  }
}
