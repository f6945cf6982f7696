package org.lanedesk.kb;

import java.time.Instant;
import java.util.Objects;

/**
 * A question to the index. Any text is allowed: empty, only punctuation, a mail of 100,000
 * characters, broken characters. What cannot be understood finds nothing.
 *
 * @param text what was typed or written
 * @param locale language of the wanted pages ({@code zh-CN} also finds {@code zh-Hant}); null means
 *     any language, at most one page per article
 * @param reader who will see the answer
 * @param level the reader's member level, or null
 * @param at the instant for which validity is judged
 * @param limit how many hits at most; 1 to 100
 */
public record Query(
    String text, String locale, Audience reader, String level, Instant at, int limit) {

  public Query {
    text = text == null ? "" : text;
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(at, "at");
    limit = Math.clamp(limit, 1, 100);
  }

  /** The same reader asks something else. */
  public Query asking(String other) {
    return new Query(other, locale, reader, level, at, limit);
  }
}
