package org.lanedesk.member;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;

/** The matrix. */
@Repository
public interface EntitlementGrants extends CrudRepository<EntitlementGrant, Long> {

  @Query(
      "select g.entitlement, g.level, g.given, g.limitMinor, g.currency, g.minCredit,"
          + " g.timesAMonth, g.days, g.version from EntitlementGrant g order by g.id")
  List<Grant> matrix();

  @Query("from EntitlementGrant g where g.entitlement = :what and g.level = :level")
  Optional<EntitlementGrant> cell(Entitlement what, Level level);
}
