package org.lanedesk.member;

import java.io.Serializable;

/**
 * A level as the shop has set it.
 *
 * @param minScore from which score it is earned; null when it is only paid for
 * @param byInvitation whether the score alone is not enough
 */
public record LevelRule(
    Level level,
    String nameZh,
    String nameEn,
    String colour,
    Integer minScore,
    Boolean byInvitation,
    Integer version)
    implements Serializable {

  public String name(String locale) {
    return locale != null && locale.startsWith("zh") ? nameZh : nameEn;
  }
}
