package org.lanedesk.kb;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * Makes different writings of one thing equal. {@link #clean} is for keeping: it only removes what
 * nobody can see. {@link #fold} is for comparing: full-width to half-width, upper to lower case,
 * traditional to simplified Chinese. A folded text has the same length, so a position in it is a
 * position in the text.
 */
final class Script {

  private static final char FIRST_HAN = '\u3400';
  private static final char LAST_HAN = '\u9fff';
  private static final char[] FOLDED = table();

  private Script() {}

  /** NFC, without invisible characters, broken surrogates and runs of blanks; lines stay. */
  static String clean(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    if (isClean(text)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> keep(c, out));
    return Normalizer.normalize(out, Normalizer.Form.NFC).strip();
  }

  /** Whether it is certain, at a glance, that cleaning would change nothing. */
  private static boolean isClean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c > ' ' && c < 0x7f
              || c == '\n' && before != ' ' && i > 0
              || c == ' ' && before != ' '
              || c >= 0x4e00 && c <= LAST_HAN
              || c >= 0x3001 && c <= 0x3011
              || c >= 0xff01 && c <= 0xff5e;
      if (!plain) {
        return false;
      }
      before = c;
    }
    return before > ' ';
  }

  private static void keep(int c, StringBuilder out) {
    switch (Character.getType(c)) {
      case Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> {}
      case Character.SURROGATE -> blank(out);
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
        if (c == '\r') {
          return;
        }
        if (c == '\t' || c == 0) {
          blank(out);
        } else {
          out.append('\n');
        }
      }
      case Character.SPACE_SEPARATOR -> blank(out);
      default -> out.appendCodePoint(c);
    }
  }

  private static void blank(StringBuilder out) {
    if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  /** The text for comparing; same length. */
  static String fold(String text) {
    var chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = FOLDED[chars[i]];
    }
    return new String(chars);
  }

  /** The text in simplified script, everything else as it is; same length. */
  static String simplified(String text) {
    var chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = isHan(chars[i]) ? FOLDED[chars[i]] : chars[i];
    }
    return new String(chars);
  }

  static boolean isHan(int c) {
    return c >= FIRST_HAN && c <= LAST_HAN || c >= 0x20000 && c <= 0x2FA1F || c == '\u3007';
  }

  /** Share of Chinese characters among letters, digits aside; 0 for a text without letters. */
  static double hanShare(String text) {
    int han = 0;
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      if (isHan(c)) {
        han++;
        inWord = false;
      } else if (letter && !inWord) {
        words++;
        inWord = true;
      } else if (!letter) {
        inWord = false;
      }
    }
    // A Chinese word has about one and a half characters.
    return han + words == 0 ? 0 : han / (han + 1.5 * words);
  }

  private static char[] table() {
    var table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = Character.toLowerCase(narrow((char) c));
    }
    simplify(table);
    return table;
  }

  private static char narrow(char c) {
    if (c >= '\uff01' && c <= '\uff5e') {
      return (char) (c - 0xfee0);
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u02bc', '\u00b4', '\u0060' -> '\'';
      case '\u201c', '\u201d' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
      case '\u3000', '\u00a0' -> ' ';
      default -> c;
    };
  }

  private static void simplify(char[] table) {
    var all = new StringBuilder();
    for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
      all.append(c).append('\n');
    }
    var lines = Transliterator.getInstance("Traditional-Simplified").transliterate(all.toString());
    char c = FIRST_HAN;
    for (var line : lines.split("\n")) {
      if (line.length() == 1) {
        table[c] = line.charAt(0);
      }
      c++;
    }
  }
}
