package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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

  protected PurchaseLine() {}

  static PurchaseLine of(Long purchase, int lineNo, OrderFacts.LineFacts facts) {
    var line = new PurchaseLine();
    line.purchaseId = purchase;
    line.lineNo = lineNo;
    line.told(facts);
    return line;
  }

  void told(OrderFacts.LineFacts facts) {
    sku = facts.sku();
    title = facts.title();
    quantity = facts.quantity();
    priceMinor = facts.priceMinor();
    category = facts.category();
    fresh = facts.fresh();
    exclusion = facts.exclusion();
    exclusionConfirmed = facts.exclusionConfirmed();
  }
}
