package org.lanedesk.member;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Optional;

/** What buyers wrote about goods. */
@Repository
public interface ProductReviews extends CrudRepository<ProductReview, Long> {

  @Query("from ProductReview r where r.externalId = :id")
  Optional<ProductReview> byExternalId(String id);
}
