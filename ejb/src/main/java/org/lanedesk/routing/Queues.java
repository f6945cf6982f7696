package org.lanedesk.routing;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.lanedesk.account.FirstInsert;

/** How routing is set up, and whose turn it is. */
@Repository
public interface Queues {

  StatelessSession session();

  @Query("from Queue order by position")
  List<Queue> all();

  @Query(
      "from RoutingRuleLine where version = (select max(version) from RuleSetLine)"
          + " order by position")
  List<RoutingRuleLine> rules();

  @Query("from RoutingRuleLine where version = :version order by position")
  List<RoutingRuleLine> rules(int version);

  /** The versions of the rules, newest first. */
  @Query("from RuleSetLine order by version desc limit 100")
  List<RuleSetLine> ruleSets();

  /** False when somebody else has made that version. */
  default boolean nextRuleSet(RuleSetLine set) {
    var row = set.row();
    var insert =
        new FirstInsert(
            "insert into routing_rule_set (version, at, who_id, who_name, why)"
                + " values (?, ?, ?, ?, ?)",
            "version");
    return session()
        .doReturningWork(connection ->
            insert
                .run(connection, row.version(), row.at(), set.whoId(), row.who(), row.why())
                .isPresent());
  }

  @Query("select max(version) from RuleSetLine")
  Optional<Integer> ruleSet();

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
