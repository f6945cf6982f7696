package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One payment to a customer. Its key is the request and the attempt; whatever is not known to have
 * failed is tried again under the same key, so that a gateway pays it once.
 */
@Entity
@Table(name = "payout")
public class Payout {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long returnId;
  private int attempt;
  private String moneyKey;
  private String currency;
  private long amountMinor;

  @Enumerated(EnumType.STRING)
  private PayoutState state;

  private String gateway;
  private String reference;
  private String why;
  private int tries;
  private boolean goodwill;
  private Instant orderedAt;
  private Instant settledAt;

  protected Payout() {}

  static Payout ordered(ReturnRequest request, int attempt, Money money, String by, Instant now) {
    var payout = new Payout();
    payout.returnId = request.id();
    payout.attempt = attempt;
    payout.moneyKey = request.number() + "-" + attempt;
    payout.currency = money.currency();
    payout.amountMinor = money.minor();
    payout.state = PayoutState.ORDERED;
    payout.gateway = by;
    payout.tries = 1;
    payout.orderedAt = now;
    return payout;
  }

  /** The n-th kindness beside a request. */
  static Payout kindness(ReturnRequest request, int n, Money money, String by, Instant now) {
    var payout = ordered(request, -n, money, by, now);
    payout.moneyKey = request.number() + "-G" + n;
    payout.goodwill = true;
    return payout;
  }

  void again() {
    tries++;
    state = PayoutState.ORDERED;
    why = null;
  }

  void paid(String ref, Instant now) {
    state = PayoutState.PAID;
    reference = ref;
    why = null;
    settledAt = now;
  }

  void failed(String reason, Instant now) {
    state = PayoutState.FAILED;
    why = reason;
    settledAt = now;
  }

  /** Not known to be paid; the key stays in use. */
  void unclear(String reason) {
    why = reason;
  }

  void stuck(String reason) {
    state = PayoutState.STUCK;
    why = reason;
  }

  Long id() {
    return id;
  }

  Long returnId() {
    return returnId;
  }

  int attempt() {
    return attempt;
  }

  String key() {
    return moneyKey;
  }

  Money money() {
    return new Money(amountMinor, currency);
  }

  PayoutState state() {
    return state;
  }

  /** Given beside what the request is worth. */
  boolean goodwill() {
    return goodwill;
  }

  int tries() {
    return tries;
  }

  String why() {
    return why;
  }

  Instant orderedAt() {
    return orderedAt;
  }
}
