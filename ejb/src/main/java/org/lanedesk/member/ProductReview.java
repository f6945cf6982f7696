package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a buyer wrote about goods; the shop's system owns it. */
@Entity
@Table(name = "product_review")
public class ProductReview {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String externalId;
  private Long memberId;
  private String sku;
  private int stars;
  private String text;
  private boolean picture;
  private boolean removed;
  private Instant at;

  protected ProductReview() {}

  static ProductReview of(ReviewFacts facts, Long member) {
    var review = new ProductReview();
    review.externalId = facts.id();
    review.memberId = member;
    review.told(facts);
    return review;
  }

  void told(ReviewFacts facts) {
    sku = facts.sku();
    stars = facts.stars();
    text = facts.text();
    picture = facts.picture();
    removed = facts.removed();
    at = facts.at();
  }
}
