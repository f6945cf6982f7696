package org.lanedesk.member;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

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
  List<Benefit> benefits(Level level);
}
