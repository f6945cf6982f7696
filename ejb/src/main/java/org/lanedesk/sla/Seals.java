package org.lanedesk.sla;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.StatelessSession;

/** The seals over the ledger. */
@Repository
interface Seals extends CrudRepository<SlaSeal, Long> {
  StatelessSession session();

  /** This transaction, and no other on any node, may add a seal. */
  default boolean mine() {
    return !session()
        .createNativeQuery("select id from sla_sealer for update skip locked", Integer.class)
        .getResultList()
        .isEmpty();
  }

  @Query("from SlaSeal s order by s.id desc")
  List<SlaSeal> newest(Limit limit);

  @Query("from SlaSeal s where s.toEvent >= :from and s.fromEvent <= :to order by s.id")
  List<SlaSeal> covering(Long from, Long to);
}
