package org.lanedesk.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * Customers' questions that one language of an article has answered and that it does not say itself
 * yet.
 *
 * @param phrasings the most different first
 */
public record PhrasingRow(Long article, String locale, String title, List<String> phrasings)
    implements Serializable {}
