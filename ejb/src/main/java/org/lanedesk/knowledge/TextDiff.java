package org.lanedesk.knowledge;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed from one text to another, by words and Chinese characters. */
public final class TextDiff {
  private static final Pattern WORDS =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);
  private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+$");
  private static final int MOST = 1_500;

  private TextDiff() {}

  /** What a part of the text is. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** A run of text that stayed, went or came. */
  public record Part(Kind kind, String text) implements Serializable {}

  /**
   * The parts in reading order; what went stands before what came in its place. Texts too long to
   * be compared by words are compared by lines, and those too long for that are replaced whole.
   */
  public static List<Part> between(String before, String after) {
    var a = cut(WORDS, before);
    var b = cut(WORDS, after);
    if (tooLong(a, b)) {
      a = cut(LINES, before);
      b = cut(LINES, after);
    }
    var parts = new ArrayList<Part>();
    int head = sameAtHead(a, b);
    int tail = sameAtTail(a, b, head);
    a.subList(0, head).forEach(word -> add(parts, Kind.SAME, word));
    middle(parts, a.subList(head, a.size() - tail), b.subList(head, b.size() - tail));
    a.subList(a.size() - tail, a.size()).forEach(word -> add(parts, Kind.SAME, word));
    return parts;
  }

  private static boolean tooLong(List<String> a, List<String> b) {
    int head = sameAtHead(a, b);
    int tail = sameAtTail(a, b, head);
    return Math.max(a.size(), b.size()) - head - tail > MOST;
  }

  private static List<String> cut(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group()).toList();
  }

  private static int sameAtHead(List<String> a, List<String> b) {
    int same = 0;
    while (same < Math.min(a.size(), b.size()) && a.get(same).equals(b.get(same))) {
      same++;
    }
    return same;
  }

  private static int sameAtTail(List<String> a, List<String> b, int head) {
    int same = 0;
    while (same < Math.min(a.size(), b.size()) - head
        && a.get(a.size() - 1 - same).equals(b.get(b.size() - 1 - same))) {
      same++;
    }
    return same;
  }

  /** By the longest common sequence. */
  private static void middle(List<Part> parts, List<String> a, List<String> b) {
    if (Math.max(a.size(), b.size()) > MOST) {
      a.forEach(word -> add(parts, Kind.REMOVED, word));
      b.forEach(word -> add(parts, Kind.ADDED, word));
      return;
    }
    var longest = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        longest[i][j] =
            a.get(i).equals(b.get(j))
                ? 1 + longest[i + 1][j + 1]
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        add(parts, Kind.SAME, a.get(i++));
        j++;
      } else if (j == b.size() || i < a.size() && longest[i + 1][j] >= longest[i][j + 1]) {
        add(parts, Kind.REMOVED, a.get(i++));
      } else {
        add(parts, Kind.ADDED, b.get(j++));
      }
    }
  }

  private static void add(List<Part> parts, Kind kind, String text) {
    if (!parts.isEmpty() && parts.getLast().kind() == kind) {
      var last = parts.removeLast();
      parts.add(new Part(kind, last.text() + text));
    } else {
      parts.add(new Part(kind, text));
    }
  }
}
