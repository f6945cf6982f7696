package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How one language of an article differs between two of its editions.
 *
 * @param before the older edition's number, or 0 when there was none
 * @param after the newer edition's number
 */
public record EditionChange(
    String locale,
    int before,
    int after,
    String savedByName,
    Instant savedAt,
    List<TextDiff.Part> title,
    List<TextDiff.Part> phrasings,
    List<TextDiff.Part> answer)
    implements Serializable {

  static EditionChange of(ArticleEdition before, ArticleEdition after) {
    return new EditionChange(
        after.locale,
        before == null ? 0 : before.number,
        after.number,
        after.savedByName,
        after.savedAt,
        TextDiff.between(before == null ? "" : before.title, after.title),
        TextDiff.between(before == null ? "" : before.phrasings, after.phrasings),
        TextDiff.between(
            before == null ? "" : RichText.plain(before.answerHtml),
            RichText.plain(after.answerHtml)));
  }
}
