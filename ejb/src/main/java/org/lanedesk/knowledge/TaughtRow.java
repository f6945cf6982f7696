package org.lanedesk.knowledge;

import java.time.Instant;
import org.lanedesk.kb.Outcome;

/** What somebody said about an article that was shown for some words. */
record TaughtRow(
    Long id, Long article, Outcome outcome, Long by, Instant at, String words, String locale) {}
