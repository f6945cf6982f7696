package org.lanedesk.sla;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Part of a local day, from inclusive to exclusive, in seconds since its midnight; 86,400 is the
 * midnight that ends it. A span never crosses midnight: opening from 22:00 to 02:00 is two spans.
 */
public record Span(int from, int to) implements Serializable, Comparable<Span> {
  /** One whole day. */
  public static final Span DAY = new Span(0, 86_400);

  private static final Pattern FORM = Pattern.compile("(\\d{2}):(\\d{2})-(\\d{2}):(\\d{2})");

  public Span {
    if (from < 0 || to > 86_400 || from >= to) {
      throw new IllegalArgumentException(
          "a span of a day must end after it begins: " + from + "-" + to);
    }
  }

  /** Reads {@code 08:00-23:00}; {@code 24:00} is the end of the day. */
  public static Span parse(String text) {
    var m = FORM.matcher(text.strip());
    if (!m.matches() || minutesOf(m.group(2)) > 59 || minutesOf(m.group(4)) > 59) {
      throw new IllegalArgumentException("not a span of the form 08:00-23:00: " + text);
    }
    return new Span(
        minutesOf(m.group(1)) * 3600 + minutesOf(m.group(2)) * 60,
        minutesOf(m.group(3)) * 3600 + minutesOf(m.group(4)) * 60);
  }

  boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  @Override
  public int compareTo(Span other) {
    return Integer.compare(from, other.from);
  }

  /** The form that {@link #parse} reads; seconds are shown only when there are any. */
  @Override
  public String toString() {
    return clock(from) + "-" + clock(to);
  }

  private static int minutesOf(String digits) {
    return Integer.parseInt(digits);
  }

  private static String clock(int second) {
    return "%02d:%02d".formatted(second / 3600, second / 60 % 60);
  }
}
