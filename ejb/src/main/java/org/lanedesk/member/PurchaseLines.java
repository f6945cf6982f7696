package org.lanedesk.member;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;

/** The lines of orders. */
@Repository
public interface PurchaseLines extends CrudRepository<PurchaseLine, Long> {

  @Query("from PurchaseLine l where l.purchaseId in :purchases order by l.purchaseId, l.lineNo")
  List<PurchaseLine> ofAll(Collection<Long> purchases);
}
