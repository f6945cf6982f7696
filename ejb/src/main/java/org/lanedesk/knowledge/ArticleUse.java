package org.lanedesk.knowledge;

import java.io.Serializable;

/** A published article and what became of it when it was suggested in a period. */
public record ArticleUse(
    Long id,
    String section,
    String titleZh,
    String titleEn,
    Long shown,
    Long accepted,
    Long rejected,
    Integer votesUp,
    Integer votesDown)
    implements Serializable {

  public String title(String locale) {
    var mine = locale.startsWith("zh") ? titleZh : titleEn;
    var other = locale.startsWith("zh") ? titleEn : titleZh;
    return mine == null ? other : mine;
  }

  /** Share of showings that were called wrong or outdated; null when never shown. */
  public Double rejection() {
    return QualityRow.share(rejected, shown);
  }
}
