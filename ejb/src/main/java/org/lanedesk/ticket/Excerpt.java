package org.lanedesk.ticket;

/** The first words of a text, for lists. */
final class Excerpt {
  private static final int LENGTH = 160;

  private Excerpt() {}

  static String of(String text) {
    return cut(text, LENGTH);
  }

  /** One line of at most so many characters; never half of a character beyond the basic plane. */
  static String cut(String text, int length) {
    var line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= length) {
      return line;
    }
    var end = length - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }
}
