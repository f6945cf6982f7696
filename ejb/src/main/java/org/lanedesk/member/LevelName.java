package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A level as the shop calls it; always one row for each. */
@Entity
@Table(name = "level_name")
public class LevelName {

  @Id
  @Enumerated(EnumType.STRING)
  private Level level;

  private String nameZh;
  private String nameEn;
  private String colour;
  private Integer minScore;
  private boolean byInvitation;
  @Version private int version;

  protected LevelName() {}

  void become(LevelRule rule) {
    nameZh = rule.nameZh();
    nameEn = rule.nameEn();
    colour = rule.colour();
    minScore = rule.minScore();
    byInvitation = rule.byInvitation();
  }

  int version() {
    return version;
  }
}
