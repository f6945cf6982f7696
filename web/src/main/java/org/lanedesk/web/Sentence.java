package org.lanedesk.web;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.lanedesk.event.Refusal;
import org.lanedesk.returns.RuleText;

/**
 * The one place where a "no" becomes a sentence for people: what is wrong, what was kept, what to
 * do, in the reader's language. Sentences stand in the bundle {@code refusals}; a test sees to it
 * that every key is there in both languages.
 */
public final class Sentence {
  private static final String BUNDLE = "org.lanedesk.web.refusals";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Sentence() {}

  /** The sentence of a refusal for a reader of {@code locale}, {@code zh-CN} or {@code en}. */
  public static String of(String locale, Refusal no) {
    return of(locale, no.key(), no.args());
  }

  /** The sentence under {@code key} with its values filled in; an unknown key says so generally. */
  public static String of(String locale, String key, List<?> values) {
    var language = language(locale);
    var sentences = ResourceBundle.getBundle(BUNDLE, language, EXACT);
    String pattern;
    try {
      pattern = sentences.getString(key);
    } catch (MissingResourceException unknown) {
      pattern = sentences.getString("refused");
    }
    var plain = values.stream().map(v -> plain(v, language)).toArray(Object[]::new);
    return new MessageFormat(pattern, language).format(plain);
  }

  private static Object plain(Object value, Locale language) {
    return switch (value) {
      case Number number -> number.toString();
      case RuleText.There rule -> rule.in(language);
      case DayOfWeek day -> day.getDisplayName(TextStyle.FULL, language);
      case null, default -> value;
    };
  }

  /** The bundle's language for a tag such as {@code zh-Hant-TW} or {@code en-GB}. */
  public static Locale language(String tag) {
    return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("zh")
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }
}
