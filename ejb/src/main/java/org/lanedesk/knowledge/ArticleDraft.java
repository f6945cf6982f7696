package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Audience;

/**
 * An article as an editor or an import wants it.
 *
 * @param key short name that stays the same in every language and import: lower-case letters,
 *     digits and hyphens
 * @param section part of the help centre, for instance {@code after-sale}
 * @param levels levels whose members may read it; empty means everybody
 * @param validFrom first instant at which it may be found, or null
 * @param validTo first instant at which it may no longer be found, or null
 */
public record ArticleDraft(
    String key,
    String section,
    Audience audience,
    Set<String> levels,
    Instant validFrom,
    Instant validTo,
    List<TextDraft> texts)
    implements Serializable {
  public ArticleDraft {
    if (key == null || !key.matches("[a-z0-9][a-z0-9-]{0,79}")) {
      throw new Refusal("article.key", String.valueOf(key));
    }
    if (section == null || !section.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new Refusal("article.section", String.valueOf(section));
    }
    audience = audience == null ? Audience.PUBLIC : audience;
    levels = levels == null ? Set.of() : Set.copyOf(levels);
    if (!Set.of("L0", "L1", "L2", "L3").containsAll(levels)) {
      throw new Refusal("article.levels", String.join(", ", levels));
    }
    texts = texts == null ? List.of() : List.copyOf(texts);
    if (texts.isEmpty()
        || texts.stream().map(TextDraft::locale).distinct().count() != texts.size()) {
      throw new Refusal("article.texts");
    }
  }
}
