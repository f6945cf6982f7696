package org.lanedesk.sla;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

/** Why promises are broken. */
@Repository
interface BreachReasons extends CrudRepository<BreachReason, String> {

  @Query("from BreachReason r order by r.position, r.code")
  List<BreachReason> inOrder();
}
