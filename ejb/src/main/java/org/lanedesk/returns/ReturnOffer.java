package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the shop offers instead of what was asked for; one at a time is open. */
@Entity
@Table(name = "return_offer")
public class ReturnOffer {

  /** How it ended. */
  public enum Outcome {
    ACCEPTED,
    DECLINED,
    /** Nobody answered; that is never consent. */
    LAPSED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long returnId;

  @Enumerated(EnumType.STRING)
  private Way way;

  private long amountMinor;
  private String text;
  private String madeBy;
  private Instant madeAt;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private Instant endedAt;

  protected ReturnOffer() {}

  static ReturnOffer made(Long returnId, Way way, long minor, String text, String by, Instant now) {
    var offer = new ReturnOffer();
    offer.returnId = returnId;
    offer.way = way;
    offer.amountMinor = minor;
    offer.text = text;
    offer.madeBy = by;
    offer.madeAt = now;
    return offer;
  }

  void end(Outcome how, Instant now) {
    outcome = how;
    endedAt = now;
  }

  boolean open() {
    return outcome == null;
  }

  Way way() {
    return way;
  }

  long amountMinor() {
    return amountMinor;
  }

  OfferView view(String currency) {
    return new OfferView(way, new Money(amountMinor, currency), text, madeBy, madeAt, outcome);
  }
}
