package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import org.lanedesk.kb.Audience;

/** An article as the editors' list shows it; a title is null where that language is missing. */
public record EditorRow(
    Long id,
    String key,
    String section,
    ArticleState state,
    Audience audience,
    String titleZh,
    String titleEn,
    Integer votesUp,
    Integer votesDown,
    Instant validTo,
    Instant updatedAt)
    implements Serializable {}
