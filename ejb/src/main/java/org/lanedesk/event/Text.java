package org.lanedesk.event;

import java.text.Normalizer;

/**
 * Text from outside, made fit to keep: composed (NFC), line ends unified, control characters and
 * the marks that reverse the reading order of what follows removed, broken surrogates replaced,
 * trimmed. Right-to-left letters and emoji stay as written.
 */
public final class Text {
  private Text() {}

  /**
   * The cleaned text.
   *
   * @throws Refusal {@code text.empty} (field) or {@code text.too-long} (field, max, length)
   */
  public static String clean(String given, int max, String field) {
    var text = optional(given, max, field);
    if (text == null) {
      throw new Refusal("text.empty", field);
    }
    return text;
  }

  /** As {@link #clean}, but nothing, or nothing visible, is null. */
  public static String optional(String given, int max, String field) {
    if (given == null) {
      return null;
    }
    var kept = new StringBuilder(given.length());
    given.codePoints().map(Text::fit).filter(c -> c >= 0).forEach(kept::appendCodePoint);
    var text = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    if (text.length() > max) {
      throw new Refusal("text.too-long", field, max, text.length());
    }
    return text.isEmpty() ? null : text;
  }

  /** As {@link #optional}, on one line: every run of white space becomes one space. */
  public static String line(String given, int max, String field) {
    return given == null ? null : optional(given.replaceAll("\\s+", " "), max, field);
  }

  private static int fit(int c) {
    if (c == '\n' || c == '\t') {
      return c;
    }
    if (c == 0x202D || c == 0x202E || c == 0xFEFF || Character.isISOControl(c)) {
      return -1;
    }
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
  }
}
