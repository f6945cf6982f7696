package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;

/**
 * An article that waits for somebody.
 *
 * @param titleZh null where it is not written in Chinese; likewise {@code titleEn}
 * @param owner the account that owns its section, or null
 * @param at since when it waits, or when it was to be looked at again
 */
public record WorkRow(
    Long id,
    String section,
    ArticleState state,
    String titleZh,
    String titleEn,
    String changedByName,
    Long changedBy,
    Long owner,
    Instant at)
    implements Serializable {

  public String title(String locale) {
    var mine = locale.startsWith("zh") ? titleZh : titleEn;
    var other = locale.startsWith("zh") ? titleEn : titleZh;
    return mine == null ? other : mine;
  }
}
