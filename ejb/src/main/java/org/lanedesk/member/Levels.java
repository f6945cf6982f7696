package org.lanedesk.member;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.stream.Stream;

/** What levels are called and what they give. */
@Repository
public interface Levels extends CrudRepository<LevelName, Level> {

  @Query(
      "select n.level, n.nameZh, n.nameEn, n.colour, n.minScore, n.byInvitation, n.version"
          + " from LevelName n order by n.level")
  List<LevelRule> rules();

  @Query(
      "select b.code, b.textZh, b.textEn from LevelBenefit b where b.level = :level"
          + " order by b.position")
  List<Benefit> sentences(Level level);

  @Query(
      "select g.entitlement, g.level, g.given, g.limitMinor, g.currency, g.minCredit,"
          + " g.timesAMonth, g.days, g.version from EntitlementGrant g"
          + " where g.level = :level and g.given = true order by g.id")
  List<Grant> given(Level level);

  /** What a level gives in words: what promises say first, then its entitlements. */
  default List<Benefit> benefits(Level level) {
    return Stream.concat(sentences(level).stream(), given(level).stream().map(GrantWords::of))
        .toList();
  }
}
