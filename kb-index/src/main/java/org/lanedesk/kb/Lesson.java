package org.lanedesk.kb;

import java.time.Instant;
import java.util.Objects;

/**
 * One outcome to learn from.
 *
 * @param id the owner's key of this outcome; learning the same id again replaces it
 * @param text the customer's words
 * @param page the article that was shown
 * @param locale its language
 * @param outcome what became of it
 * @param by who decided (an agent, a customer); used against floods and for forgetting
 * @param at when
 */
public record Lesson(
    String id, String text, long page, String locale, Outcome outcome, String by, Instant at) {

  public Lesson {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    text = Script.clean(text);
  }
}
