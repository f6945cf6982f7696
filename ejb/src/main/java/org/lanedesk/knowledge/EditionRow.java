package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What one language of an article said after a saving. */
public record EditionRow(
    Integer number,
    String locale,
    String title,
    List<String> phrasings,
    String answerHtml,
    String savedByName,
    Instant savedAt)
    implements Serializable {
  static EditionRow of(ArticleEdition e) {
    return new EditionRow(
        e.number,
        e.locale,
        e.title,
        e.phrasings.isEmpty() ? List.of() : List.of(e.phrasings.split("\n")),
        e.answerHtml,
        e.savedByName,
        e.savedAt);
  }
}
