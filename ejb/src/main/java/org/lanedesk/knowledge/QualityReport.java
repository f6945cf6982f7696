package org.lanedesk.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * How well the knowledge base answers.
 *
 * @param weeks oldest first; the last one goes on
 * @param whole all weeks together
 * @param rejected articles that were shown and called wrong or outdated, most often first
 * @param unseen published articles that were never shown, opened by a vote or said to have solved
 *     anything
 */
public record QualityReport(
    List<QualityWeek> weeks, QualityWeek whole, List<ArticleUse> rejected, List<ArticleUse> unseen)
    implements Serializable {}
