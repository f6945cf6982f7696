package org.lanedesk.kb;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One article in one language, as the index keeps it. {@code id} and {@code locale} together are
 * the key: an article written in Chinese and English is two pages with one id.
 *
 * @param id the article
 * @param locale a language tag such as {@code zh-CN}, {@code zh-Hant} or {@code en}
 * @param title the question the page answers
 * @param phrasings other ways customers ask for it
 * @param body the answer as plain text
 * @param audience who may read it
 * @param levels member levels that may read it; empty means all. Agents read every level
 * @param validFrom first instant at which it is shown, or null for always
 * @param validTo first instant at which it is no longer shown, or null for never
 * @param section where it stands in the help centre, or null
 * @param boost 1 is neutral; what editors and votes think of it, kept between 0.8 and 1.2
 */
public record Page(
    long id,
    String locale,
    String title,
    List<String> phrasings,
    String body,
    Audience audience,
    Set<String> levels,
    Instant validFrom,
    Instant validTo,
    String section,
    double boost) {

  public Page {
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(audience, "audience");
    title = Script.clean(title);
    phrasings = phrasings == null ? List.of() : phrasings.stream().map(Script::clean).toList();
    body = Script.clean(body);
    levels = levels == null ? Set.of() : Set.copyOf(levels);
    boost = Double.isNaN(boost) ? 1 : Math.clamp(boost, 0.8, 1.2);
  }

  /** A public page without limits of time or level. */
  public static Page of(long id, String locale, String title, List<String> phrasings, String body) {
    return new Page(
        id, locale, title, phrasings, body, Audience.PUBLIC, Set.of(), null, null, null, 1);
  }

  /** The same page for another audience. */
  public Page forReaders(Audience readers, Set<String> ofLevels) {
    return new Page(
        id, locale, title, phrasings, body, readers, ofLevels, validFrom, validTo, section, boost);
  }

  /**
   * The same page, shown from {@code from} until just before {@code to}; null leaves a side open.
   */
  public Page valid(Instant from, Instant to) {
    return new Page(id, locale, title, phrasings, body, audience, levels, from, to, section, boost);
  }
}
