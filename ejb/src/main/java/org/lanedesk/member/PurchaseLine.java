package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** One kind of thing in an order; its id stays when the order is imported again. */
@Entity
@Table(name = "purchase_line")
public class PurchaseLine {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long purchaseId;
  private int lineNo;
  private String sku;
  private String title;
  private int quantity;
  private long priceMinor;
  private String category;
  private boolean fresh;

  @Enumerated(EnumType.STRING)
  private Exclusion exclusion;

  private boolean exclusionConfirmed;
  private boolean virtual;
  private Long paidMinor;
  private String lot;
  private Instant confirmedAt;
  private String serials;

  protected PurchaseLine() {}

  /** Takes over what the shop says; whether anything is new. */
  boolean told(OrderFacts.LineFacts facts) {
    var before = said();
    sku = facts.sku();
    title = facts.title();
    quantity = facts.quantity();
    priceMinor = facts.priceMinor();
    category = facts.category();
    fresh = facts.fresh();
    exclusion = facts.exclusion();
    exclusionConfirmed = facts.exclusionConfirmed();
    virtual = facts.virtual();
    paidMinor = facts.paidMinor();
    lot = facts.lot();
    confirmedAt = facts.confirmedAt();
    serials = facts.serials();
    return !before.equals(said());
  }

  private List<Object> said() {
    return Arrays.asList(
        sku,
        title,
        quantity,
        priceMinor,
        category,
        fresh,
        exclusion,
        exclusionConfirmed,
        virtual,
        paidMinor,
        lot,
        confirmedAt,
        serials);
  }

  Long purchaseId() {
    return purchaseId;
  }
}
