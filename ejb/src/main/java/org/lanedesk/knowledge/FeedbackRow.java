package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import org.lanedesk.kb.Outcome;

/**
 * What one person said about an answer, as the index learns from it.
 *
 * @param by the account that said it
 * @param name of a colleague; null for a customer, who stays unnamed here
 * @param words what had been asked, personal data masked
 * @param title of the article, in the language of the words where it has that
 */
public record FeedbackRow(
    Instant at, Long by, String name, Outcome outcome, String words, Long article, String title)
    implements Serializable {}
