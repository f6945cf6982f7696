package org.lanedesk.knowledge;

import java.io.Serializable;

/** How often an article was suggested and what became of it. */
public record UseRow(
    Long articleId, Long shown, Long used, Long edited, Long rejected, Long outdated)
    implements Serializable {}
