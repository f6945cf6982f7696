package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * What a member bought; screens and the API say order. The shop's system owns it, we keep a copy.
 */
@Entity
@Table(name = "purchase")
public class Purchase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String number;
  private Long memberId;
  private String currency;
  private long paidMinor;
  private long couponMinor;
  private long freightMinor;
  private Instant paidAt;
  private Instant shippedAt;
  private Instant deliveredAt;
  private String zone;

  @Enumerated(EnumType.STRING)
  private PurchaseState state;

  @Version private int version;

  protected Purchase() {}

  static Purchase of(OrderFacts facts, Long member) {
    var purchase = new Purchase();
    purchase.number = facts.number();
    purchase.memberId = member;
    purchase.told(facts);
    return purchase;
  }

  void told(OrderFacts facts) {
    currency = facts.currency();
    paidMinor = facts.paidMinor();
    couponMinor = facts.couponMinor();
    freightMinor = facts.freightMinor();
    paidAt = facts.paidAt();
    shippedAt = facts.shippedAt();
    deliveredAt = facts.deliveredAt();
    zone = facts.zone();
    state = facts.state();
  }

  Long id() {
    return id;
  }

  Long memberId() {
    return memberId;
  }
}
