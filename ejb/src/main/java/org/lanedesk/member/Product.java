package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Goods as the shop sells them; its system owns them. */
@Entity
@Table(name = "product")
public class Product {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String sku;
  private String title;
  private String category;
  private String picture;
  private boolean fresh;
  private boolean virtual;

  @Enumerated(EnumType.STRING)
  private Exclusion exclusion;

  private Instant changedAt;

  protected Product() {}

  static Product of(ProductFacts facts, Instant now) {
    var product = new Product();
    product.sku = facts.sku();
    product.told(facts, now);
    return product;
  }

  void told(ProductFacts facts, Instant now) {
    title = facts.title();
    category = facts.category();
    picture = facts.picture();
    fresh = facts.fresh();
    virtual = facts.virtual();
    exclusion = facts.exclusion();
    changedAt = now;
  }
}
