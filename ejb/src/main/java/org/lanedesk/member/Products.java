package org.lanedesk.member;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Optional;

/** Goods. */
@Repository
public interface Products extends CrudRepository<Product, Long> {

  @Query("from Product p where p.sku = :sku")
  Optional<Product> bySku(String sku);
}
