package org.lanedesk.routing;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** How routing is set up, and whose turn it is. */
@Repository
public interface Queues {

  StatelessSession session();

  @Query("from Queue order by position")
  List<Queue> all();

  @Query("from RoutingRuleLine order by position")
  List<RoutingRuleLine> rules();

  @Query("from HeadStartLine order by position")
  List<HeadStartLine> headStarts();

  @Query("from WordLine order by position, flag")
  List<WordLine> words();

  @Query("from LaneTurnLine")
  List<LaneTurnLine> turns();

  /** The turn, and nobody else serves this queue until this transaction ends. */
  default Optional<LaneTurnLine> turn(Long queue) {
    return Optional.ofNullable(
        session().get(LaneTurnLine.class, queue, LockMode.PESSIMISTIC_WRITE));
  }

  default void served(LaneTurnLine turn) {
    session().update(turn);
  }
}
