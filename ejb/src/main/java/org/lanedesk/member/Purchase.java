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
import java.util.Arrays;
import java.util.List;

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
  private String addressMark;

  @Enumerated(EnumType.STRING)
  private PurchaseState state;

  @Version private int version;

  protected Purchase() {}

  /** Takes over what the shop says; whether anything is new. */
  boolean told(OrderFacts facts) {
    var before = said();
    currency = facts.currency();
    paidMinor = facts.paidMinor();
    couponMinor = facts.couponMinor();
    freightMinor = facts.freightMinor();
    paidAt = facts.paidAt();
    shippedAt = facts.shippedAt();
    deliveredAt = facts.deliveredAt();
    zone = facts.zone();
    state = facts.state();
    if (facts.addressMark() != null) addressMark = facts.addressMark();
    return !before.equals(said());
  }

  private List<Object> said() {
    return Arrays.asList(
        currency,
        paidMinor,
        couponMinor,
        freightMinor,
        paidAt,
        shippedAt,
        deliveredAt,
        zone,
        state,
        addressMark);
  }

  String number() {
    return number;
  }

  Long id() {
    return id;
  }

  Long memberId() {
    return memberId;
  }
}
