package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;

/** One step in the life of an article; {@code why} may be empty. */
public record StepRow(
    StepKind deed, ArticleState from, ArticleState to, String byName, String why, Instant at)
    implements Serializable {}
