package org.lanedesk.returns;

import java.io.Serializable;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A rule, said in words when the reader's language and zone are known.
 *
 * @param key entry of {@code Rules.properties}
 * @param args numbers, texts, instants, amounts and nested rule texts, in the order of the sentence
 */
public record RuleText(String key, List<? extends Serializable> args) implements Serializable {

  private static final String BUNDLE = "org.lanedesk.returns.Rules";

  public RuleText {
    args = List.copyOf(args);
  }

  public static RuleText of(String key, Serializable... args) {
    return new RuleText(key, List.of(args));
  }

  /** A rule with the zone in which its instants are told, for readers whose own is not known. */
  public record There(RuleText rule, ZoneId zone) implements Serializable {
    public String in(Locale locale) {
      return rule.in(locale, zone);
    }
  }

  /** The sentence for a reader. */
  public String in(Locale locale, ZoneId zone) {
    var known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    var words = ResourceBundle.getBundle(BUNDLE, known, RuleText.class.getClassLoader());
    var when = DateTimeFormatter.ofPattern(words.getString("format.until"), locale).withZone(zone);
    var said = args.stream().map(arg -> said(arg, when, locale, zone)).toArray();
    return new MessageFormat(words.getString(key), locale).format(said);
  }

  private static Object said(Object arg, DateTimeFormatter when, Locale locale, ZoneId zone) {
    return switch (arg) {
      case Instant at -> when.format(at);
      case RuleText nested -> nested.in(locale, zone);
      case Money money -> money.in(locale);
      default -> arg;
    };
  }
}
